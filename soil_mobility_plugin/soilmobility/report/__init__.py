"""Self-contained HTML reports with their charts inside: arrays and texts in, HTML out.

`html` (the report, text and tables), `charts` (drawn of `svg`), `maps` (pictures of rasters),
`animation` (pictures one after the other), `styles` (colours of results). Texts are the caller's, who translates them:
`pages` has one module per report, and what all begin and end with in `pages.common`.

    from .. import charts, html

    report = html.Report(tr("Mobilization risk"), layer_name, contents=tr("Contents"), made="Soil Mobility 0.1.0")
    report.section("", html.key_figures([(tr("At medium or above"), "37.0 %", tr("of the area"))]))
    report.section(
        tr("Districts"),
        tr("A str is a paragraph."),
        html.figure(charts.bars(names, shares, title=..., look=charts.Look("%")), tr("Caption.")),
        html.table([tr("District"), html.Column(tr("Share, %"), digits=1, bar=True)], rows),
    )
    report.write(path)
"""
