"""What the names and units of bands say of their values, and what is refused because of it."""

from __future__ import annotations

import pytest

pytest.importorskip("osgeo.gdal")

from soil_mobility_plugin.soilmobility.maps.kinds import (
    MOBILITY,
    TOTAL,
    check_band,
    check_is_content,
    check_same_element,
    doubt_of_depth,
    doubt_of_file,
    element_of,
    is_no_mobility,
    is_other,
    meaning,
    mobility_said,
    says_matter,
    stated_unit,
)
from soil_mobility_plugin.soilmobility.samples.names import ph_method_of
from soil_mobility_plugin.soilmobility.soil.units import CovariateError


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("pH", "ph"),
        ("ph_kcl", "ph"),
        ("soc_0-30cm", "soc"),
        ("Sand %", "sand"),
        ("F1 exchangeable", "F1"),
        ("clay and sand", None),
        ("Cd", None),
        ("", None),
        ("Humusgehalt", "soc"),
        ("Tongehalt", "clay"),
        ("Arena", "sand"),
        ("clay " * 20, None),
    ],
)
def test_names_say_what_a_band_holds(name, holds):
    assert meaning(name) == holds


@pytest.mark.parametrize("name", ["F2", "f4", "Clay", "SOC 2050", "pH", "CEC (2024)", "F3: oxidisable"])
def test_soil_properties_and_other_fractions(name):
    assert is_no_mobility(name)


@pytest.mark.parametrize("name", ["", "F1", "Cd", "mobility of Pb", "Band 1", "claystone", "F1: exchangeable"])
def test_what_may_be_mobility(name):
    assert not is_no_mobility(name)


@pytest.mark.parametrize(
    ("name", "unit", "wanted"),
    [
        ("clay", "%", "soc"),
        ("Cd", "mg/kg", "ph"),
        ("mobile Cd", "mg/kg", TOTAL),
        ("Cd", "t/ha", TOTAL),
        ("Cd", "mg/kg", MOBILITY),
        ("Cd (mg/kg)", "", MOBILITY),
        ("Cd [µg/kg]", "", TOTAL),
        ("Cd_ppb", "", TOTAL),
        ("Cd DTPA", "mg/kg", TOTAL),
        ("Cd available", "mg/kg", TOTAL),
        ("Fe2O3", "mg/kg", TOTAL),
        ("U3O8", "mg/kg", TOTAL),
        ("Cd_stdev", "", TOTAL),
        ("Cd Igeo", "", TOTAL),
        ("Pb deposition", "", TOTAL),
        ("Pb/Zn", "mg/kg", TOTAL),
        ("206Pb/207Pb isotopes", "", TOTAL),
        ("Cd exceedance probability", "", TOTAL),
        ("Pb clr", "", TOTAL),
        ("Cd rmse", "mg/kg", TOTAL),
        ("SOC change (%/yr)", "", "rate"),
        ("SOC sequestration rate (t C ha-1 yr-1)", "", "rate"),
        ("rate kgC/m2", "", "rate"),
        ("risk class", "", MOBILITY),
        ("Cd P(F1 >= 10 %)", "", MOBILITY),
        ("Cd change", "%", MOBILITY),
        ("F1 uncertainty", "%", MOBILITY),
        ("Cd sd", "%", MOBILITY),
        ("Cd probability", "%", MOBILITY),
        ("nitrogen", "%", MOBILITY),
        ("Clay class", "", "clay"),
        ("clay + silt", "%", "clay"),
        ("silt", "%", "clay"),
        ("clay_0-5cm_uncertainty", "%", "clay"),
        ("Bodenart", "", "clay"),
        ("nitrogen", "g/kg", "soc"),
        ("inorganic carbon", "%", "soc"),
        ("C/N", "", "soc"),
        ("loss on ignition", "%", "soc"),
        ("SOC change", "%", "soc"),
        ("CEC clay", "", "cec"),
        ("base saturation", "%", "cec"),
        ("exchangeable Ca", "cmol(c)/kg", "cec"),
        ("phosphorus", "", "ph"),
        ("buffer pH", "", "ph"),
        ("pH of rain water", "", "ph"),
        ("gravel", "%", "sand"),
    ],
)
def test_a_band_that_says_it_is_something_else_is_refused(name, unit, wanted):
    with pytest.raises(CovariateError, match="l"):
        check_band(name, unit, {}, wanted, "l")


@pytest.mark.parametrize(
    ("name", "unit", "wanted"),
    [
        ("SOC", "anything", "soc"),
        ("Cd", "mg/kg", TOTAL),
        ("Cd (µg/kg)", "mg/kg", TOTAL),
        ("Cd_mgkg", "", TOTAL),
        ("Co background 2020 (aqua regia)", "mg/kg", TOTAL),
        ("CO", "mg/kg", TOTAL),
        ("Cd HNO3 H2O2", "mg/kg", TOTAL),
        ("Cd", "%", MOBILITY),
        ("F1 (acid soluble, carbonates)", "%", MOBILITY),
        ("highest mobility", "%", MOBILITY),
        ("exchangeable", "%", MOBILITY),
        ("V and K, Cd P90", "mg/kg", TOTAL),
        ("", "", "ph"),
        ("pH in CaCl2 0.01 M solution", "", "ph"),
        ("Soil acidity (pH)", "", "ph"),
        ("pH A horizon, year 2020, predicted", "", "ph"),
        ("SOC_000_005_EV_N_P_AU", "", "soc"),
        ("SOC, Walkley-Black", "", "soc"),
        ("SOC stock", "t/ha", "soc"),  # grows as a content does
        ("SOC of mineral soil, layer 1", "", "soc"),
        ("clay, depth 0-20, estimated", "", "clay"),
        ("clay_0-5cm_Q0.05", "", "clay"),
        ("potential CEC (pH 7)", "", "cec"),
        ("Organischer Bodenkohlenstoff", "g/kg", "soc"),
        ("Topsoil carbon concentration", "g/kg", "soc"),
        ("Sand fraction", "", "sand"),
        ("Layer_1", "", "clay"),
        ("SOC growth", "‰", "rate"),
        ("Pb mine", "", "clay"),
    ],
)
def test_a_band_that_may_be_it_is_taken(name, unit, wanted):
    check_band(name, unit, {}, wanted, "l")


def test_the_element_is_that_of_the_band_before_that_of_the_file():
    assert element_of("Pb total", {"SOIL_MOBILITY_ELEMENT": "Cd"}) == "Pb"
    assert element_of("Band 1", {"SOIL_MOBILITY_ELEMENT": "Cd"}) == "Cd"
    assert element_of("Band 1", {}) is None


def test_two_bands_of_one_element():
    for first, second in (("Cd", "Cd"), (None, "Cd"), ("Cd", None), (None, None)):
        check_same_element(first, second, ("a", "b"))
    with pytest.raises(CovariateError, match="a is about Cd, but b about Pb"):
        check_same_element("Cd", "Pb", ("a", "b"))


def test_the_method_of_ph_is_told_by_one_name_alone():
    assert ph_method_of("pH", "soil.tif") is None
    assert ph_method_of("pH in KCl") == "KCl"
    assert ph_method_of("pH", "ph_cacl2.tif", "pH (H2O)") is None


@pytest.mark.parametrize(
    ("name", "method"),
    [
        ("pHc_000_005_EV_N_P_AU.tif", "CaCl2"),
        ("PHCA", "CaCl2"),
        ("pH_CaCl.tif", "CaCl2"),
        ("pH (CaCl₂)", "CaCl2"),
        ("pH in calcium chloride", "CaCl2"),
        ("PHIKCL_M_sl1", "KCl"),
        ("PHIHOX_M_sl1", "H2O"),
        ("ph_CA_2020", None),
    ],
)
def test_methods_of_ph_as_makers_of_maps_call_them(name, method):
    assert ph_method_of(name) == method


def test_matter_is_told_from_carbon_by_the_nearest_name():
    assert says_matter("Band 1", "x/humus.tif", "")
    assert says_matter("Band 1", "x/a.tif", "organic matter")
    assert not says_matter("organic carbon", "x/humus.tif", "humus")
    assert not says_matter("Band 1", "x/a.tif", "b")


@pytest.mark.parametrize(
    ("name", "unit", "stated"),
    [
        ("Clay content (g/kg)", "", "g/kg"),
        ("clay_gkg", "", "g/kg"),
        ("soc [dg kg-1]", "", "dg/kg"),
        ("CEC (cmol+/kg)", "", "cmol(c)/kg"),
        ("SOC stock 0-30 cm (t/ha)", "-", "t/ha"),
        ("sol_clay.wfraction_usda.3a1a1a_m_250m", "", ""),
        ("phh2o_0-5cm_mean", "", ""),
        ("K", "", ""),
        ("SOC, x 5 g/kg", "", "x 5 g/kg"),
        ("SOC × 5 (g/kg)", "", "× 5 g/kg"),
        ("Clay (g/kg) * 10", "", "* 10 g/kg"),
        ("clay in 10 g/kg", "", "10 g/kg"),
        ("10 g/kg", "", "10 g/kg"),
        ("0-10 g/kg", "", "g/kg"),
        ("clay_0_10_gkg", "", "g/kg"),
        ("x10 pixels", "", ""),
        ("pH (soil/water)", "", ""),
        ("SOC change (%/yr)", "", "%/yr"),
        ("bulk density (g/cm³)", "", "g/cm3"),
        ("Clay (g/kg)", "%", "%"),
        ("Ton", "Masse-%", "%"),
        ("Ton", "Prozent", "%"),
        ("KAK", "mval/100g", "cmol(c)/kg"),
        ("SOC", "g C kg-1", "g/kg"),
        ("SOC", "% by weight", "%"),
        ("T_CLAY", "% wt.", "%"),
        ("K2O_wtpct", "", "%"),
        ("topsoil_carbon_g_per_kg", "", "g/kg"),
        ("SOC", "g/kg soil", "g/kg"),
        ("pH", "pH-Wert", "pH"),
        ("humus", "SOM %", "SOM %"),
        ("rate", "‰", "‰"),
        ("clay", "Vol.-%", "Vol.-%"),
        ("clay " * 20 + "(g/kg)", "", ""),
    ],
)
def test_the_unit_in_a_name_is_one_where_the_band_states_none(name, unit, stated):
    assert stated_unit(name, unit).strip("-") == stated


@pytest.mark.parametrize(
    ("band", "path", "covariate", "doubted"),
    [
        ("", "/soc/clay.tif", "soc", True),
        ("", "clay.tif", "clay", False),
        ("SOC", "clay.tif", "soc", False),
        # carbon of the clay, perhaps
        ("", "clay_soc.tif", "soc", True),
        ("", "region.tif", "soc", False),
        ("", "nitrogen_0-5cm_mean.tif", "soc", True),
        ("", "clay_0-5cm_uncertainty.tif", "clay", True),
        ("", "clay_class.tif", "clay", True),
        ("", "phnf.tif", "ph", True),
        ("", "SOC_000_005_EV_N_P_AU.tif", "soc", False),
        ("", "SLTPPT_M_sl1_250m_ll.tif", "clay", True),
        ("", "SLT_000_005_EV_N_P_AU.tif", "clay", True),
        ("", "BLDFIE_M_sl1_250m_ll.tif", "clay", True),
        ("", "BT-GSNM-CLAYSD-2024-0-30.tif", "clay", True),
        ("", "N.tif", "soc", True),
        ("", "K.tif", "cec", True),
        ("", "CN_ratio.tif", "soc", True),
        # Quantiles, but for medians.
        ("", "clay_0-5cm_Q0.05.tif", "clay", True),
        ("", "clay_0-5cm_Q0.5.tif", "clay", False),
        ("", "CLY_000_005_95_N_P_AU.tif", "clay", True),
        ("", "CLY_000_005_EV_N_P_AU.tif", "clay", False),
        ("", "clay_per_d_0_5_QRF_pred5_processed.tif", "clay", True),
        ("", "clay_per_d_0_5_QRF_pred50_processed.tif", "clay", False),
        ("", "areia_0_5.tif", "clay", True),
        # Plots, a quarter of a year.
        ("", "clay_P3.tif", "clay", False),
        ("", "clay_Plot_P12.tif", "clay", False),
        ("", "soc_Q4_2019.tif", "soc", False),
        ("", "clay_P3_Q0.95.tif", "clay", True),
        # Articles of places, and symbols.
        ("", "clay_La_Mancha.tif", "clay", False),
        ("", "SOC La Pampa.tif", "soc", False),
        ("", "clay_Al_Kharj.tif", "clay", False),
        ("", "SOC_heavy_metal_survey.tif", "soc", False),
        ("", "SOC_Hot_Springs_County.tif", "soc", False),
        ("", "hot_water_extractable_carbon.tif", "soc", True),
        ("", "black_carbon.tif", "soc", True),
        ("", "exchangeable_Al.tif", "cec", True),
        # Sand of somewhere, or with something.
        ("", "sand_Salt_Lake_base_map.tif", "sand", False),
        ("", "sand_Bor.tif", "sand", False),
        ("", "sand_WRB.tif", "sand", False),
        ("", "sand_ice_free.tif", "sand", False),
        ("", "sand_silt.tif", "sand", True),
        ("", "sand_clay_ratio.tif", "sand", True),
        ("", "silt.tif", "sand", True),
        ("", "argila_0_5.tif", "clay", False),
        ("", "ph_upper_layer.tif", "ph", False),
        ("", "P1.tif", "ph", False),
    ],
)
def test_a_file_called_after_another_property_is_doubted(band, path, covariate, doubted):
    assert bool(doubt_of_file(band, path, covariate, "l")) is doubted


@pytest.mark.parametrize(
    ("band", "path", "wanted", "doubted"),
    [
        ("", "Cd_map.tif", "total", False),
        ("", "region.tif", "total", False),
        ("", "lead.tif", "total", True),
        ("", "Cd_La_Oroya.tif", "total", False),
        ("", "Pb_La_Oroya.tif", "total", True),
        ("", "Cd_Co.tif", "total", True),
        ("Cd", "lead.tif", "total", False),
        ("", "Cd_sd.tif", "total", True),
        ("", "Cd_kriging_var.tif", "total", True),
        ("", "prob_Cd_gt_1.tif", "total", True),
        ("", "Cd_MMI.tif", "total", True),
        ("", "CD2O3.tif", "total", True),
        ("", "Cd_F1_sd.tif", "mobility", True),
        ("", "Cd_F1.tif", "mobility", False),
        ("", "phh2o_0-5cm_mean.tif", "mobility", True),
        ("", "BT-GSNM-PHAQ-2024-0-30-MEAN.tif", "mobility", True),
        ("", "CLYPPT_M_sl1_250m.tif", "total", True),
        ("", "soc.tif", "total", True),
        ("", "Cd_clay_soils.tif", "mobility", False),
        ("", "ph_map_Cd.tif", "total", False),
    ],
)
def test_a_file_called_after_another_element_or_no_content_is_doubted(band, path, wanted, doubted):
    assert bool(doubt_of_file(band, path, wanted, "l", "Cd")) is doubted


@pytest.mark.parametrize(
    ("band", "path", "doubted"),
    [
        ("", "phh2o_60-100cm_mean.tif", True),
        ("", "clay.tot_iso.11277.2020.wpct_m_30m_b30cm..60cm_2020.tif", True),
        ("", "sol_clay_tot_psa_m_30m_20..50cm_2001..2017.tif", True),
        ("", "pH_subsoil.tif", True),
        ("", "phh2o_15-30cm_mean.tif", False),
        ("phh2o_0-5cm_mean", "phh2o_60-100cm_mean.tif", False),
    ],
)
def test_the_subsoil_is_doubted(band, path, doubted):
    assert bool(doubt_of_depth(band, path, "l")) is doubted


def test_a_grid_of_arcinfo_is_called_as_its_folder():
    assert doubt_of_file("", "/maps/clay_sd/hdr.adf", "clay", "l")
    assert not doubt_of_file("", "/maps/clay/hdr.adf", "clay", "l")


def test_isotopes_are_no_contents():
    assert is_other("Cs137", TOTAL)
    assert is_other("Pb206/Pb207", TOTAL)
    assert not is_other("Pb 2006", TOTAL)


@pytest.mark.parametrize(
    ("band", "path"), [("SOC stock", "x.tif"), ("", "/maps/GSOCmap1.5.0.tif"), ("", "ocd_0-5cm.tif")]
)
def test_a_stock_is_told_by_name(band, path):
    with pytest.raises(CovariateError, match="a stock or a density"):
        check_is_content(band, path, "SOC")
    check_is_content("soc_0-5cm_mean", "/stock/livestock_density.tif", "SOC")


@pytest.mark.parametrize(
    ("name", "unit", "said"),
    [
        ("F1", "%", "unit"),
        ("Cd", "%", "unit"),
        ("Pb (%)", "", "unit"),
        ("highest mobility", "%", "unit"),
        ("Cd in clay", "%", "unit"),
        ("F1", "", "name"),
        ("Cd", "", "name"),
        ("Band 1", "", ""),
        ("Cd", "mg/kg", ""),
        ("F3", "%", ""),
        ("clay and silt", "%", ""),
        # percentages of something else are no mobility that would have to be refused: any values may be
        ("nitrogen", "%", ""),
        ("Cd sd", "%", ""),
        ("Cd change", "", ""),
        ("Cd probability", "%", ""),
        ("log Cd", "%", ""),
    ],
)
def test_mobility_is_told_by_its_unit_or_by_its_name_alone(name, unit, said):
    assert mobility_said(name, unit, {}) == said


@pytest.mark.parametrize(
    ("algorithm", "name", "unit", "wanted", "taken"),
    [
        ("soilmobility:predictfractionation", "F1", "", MOBILITY, True),
        ("soilmobility:compositerisk", "highest mobility", "%", "clay", False),
        ("soilmobility:predictfractionation", "Cd inside", "", MOBILITY, False),
        ("soilmobility:predictfractionation", "Cd acid-labile", "", MOBILITY, True),
        ("soilmobility:compositerisk", "highest mobility", "", MOBILITY, True),
        ("soilmobility:compositerisk", "number of elements", "", MOBILITY, False),
        ("soilmobility:riskhotspots", "Gi* z", "", MOBILITY, False),
        ("soilmobility predict", "Cd", "%", MOBILITY, True),
        ("soilmobility:preparecovariates", "CLAY", "%", "clay", True),
        ("soilmobility:guidancevalues", "Cd guidance value", "mg/kg", TOTAL, True),
        ("soilmobility:guidancevalues", "Cd content over guidance value", "", TOTAL, False),
        ("soilmobility:predictfractionation", "Cd", "mg/kg", TOTAL, False),
        ("soilmobility:guidancevalues", "Cd guidance value", "mg/kg", "any", True),
        ("soilmobility:guidancevalues", "Cd guidance value, total", "mg/kg", TOTAL, True),
        ("soilmobility:guidancevalues", "Cd guidance value, total", "mg/kg", "any", True),
        ("", "Cd inside", "", MOBILITY, True),
    ],
)
def test_a_result_of_this_project_is_what_its_algorithm_makes(algorithm, name, unit, wanted, taken):
    made = {"SOIL_MOBILITY_ALGORITHM": algorithm}
    if taken:
        check_band(name, unit, made, wanted, "l")
    else:
        with pytest.raises(CovariateError, match=f"a result of {algorithm} and holds “{name}”".replace("*", ".")):
            check_band(name, unit, made, wanted, "l")
