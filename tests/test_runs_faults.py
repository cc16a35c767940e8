"""Whole runs that something happens to: they go on to the same bytes, and nothing half written counts as done."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("yaml")
gdal = pytest.importorskip("osgeo.gdal")
pytest.importorskip("distributed")
psutil = pytest.importorskip("psutil")

from dask.base import get_scheduler  # noqa: E402

from soil_mobility_plugin.soilmobility import cli, runs  # noqa: E402
from soil_mobility_plugin.soilmobility.errors import SoilMobilityError  # noqa: E402
from tests.test_cli import contents, soil, write_config  # noqa: E402, F401

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[1]
#: Enough of them that a run is not over before something can happen to it.
ELEMENTS = "[As, Cd, Cr, Cu, Hg, Pb, Zn, Ni, Co, Mn, Fe, Al, Sr, Ba, U, V, Se, Sb, Mo, Sn, Ag, Tl, Be, Li]"


@pytest.fixture(scope="module", params=["out.tif", "out.zarr"])
def expected(request, soil, tmp_path_factory):  # noqa: F811
    """The output's name, and the bytes of a run that nothing happened to."""
    folder = tmp_path_factory.mktemp("whole")
    runs.run(cli.read_config(write_config(folder, soil, request.param, elements=ELEMENTS)))
    return request.param, contents(folder / request.param)


def once(happens, after=0.3):
    """A listener to the progress: at the first share above ``after`` something ``happens``."""
    heard = []

    def say(share):
        if share > after and not heard:
            heard.append(share)
            happens()

    return say


def test_a_worker_is_killed_in_the_middle(tmp_path, soil, expected):  # noqa: F811
    output, whole = expected

    def kill():
        workers = [child for child in psutil.Process().children(recursive=True) if "spawn_main" in str(child.cmdline())]
        os.kill(max(workers, key=lambda child: child.memory_info().rss).pid, signal.SIGKILL)

    config = cli.read_config(write_config(tmp_path, soil, output, elements=ELEMENTS, workers="2"))
    runs.run(config, once(kill))
    assert contents(tmp_path / output) == whole


@pytest.fixture
def cluster():
    """Starts schedulers and workers of their own; (scheduler(), worker(), address)."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    started = []

    def start(module, *words):
        paths = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
        command = [sys.executable, "-m", f"distributed.cli.{module}", *words, "--no-dashboard"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        started.append(subprocess.Popen(command, env={**os.environ, "PYTHONPATH": paths}, **quiet))
        return started[-1]

    yield (
        lambda: start("dask_scheduler", "--host", "127.0.0.1", "--port", str(port)),
        lambda: start("dask_worker", address, "--no-nanny", "--nthreads", "1"),
        address,
    )
    for process in started:
        process.kill()
        process.wait()


def test_the_scheduler_is_restarted(tmp_path, soil, expected, cluster):  # noqa: F811
    output, whole = expected
    scheduler, worker, address = cluster
    first = scheduler()
    worker()
    path = write_config(tmp_path, soil, output, elements=ELEMENTS, scheduler=address)
    config = cli.read_config(path)
    with pytest.raises(SoilMobilityError, match="the same command goes on from there"):
        runs.run(config, once(first.kill))
    assert not (tmp_path / output).exists()
    job = runs.job_of(config, config.fingerprint)
    assert 0 < sum(job.store().mark(region).exists() for region in job.windows()) < 9
    scheduler()
    worker()
    assert cli.main(["predict", str(path)]) == 0
    assert contents(tmp_path / output) == whole


def test_no_scheduler_at_the_address(tmp_path, soil, capsys, monkeypatch):  # noqa: F811
    monkeypatch.setattr(runs, "PATIENCE", 2)
    path = write_config(tmp_path, soil, scheduler="tcp://127.0.0.1:9")
    assert cli.main(["predict", str(path)]) == 2
    assert "none answers at tcp://127.0.0.1:9" in capsys.readouterr().err
    assert not list(tmp_path.glob("out*"))


def test_what_is_no_address(tmp_path, soil):  # noqa: F811
    """The client that reached nobody was left as Dask's default: what a notebook computed next waited for ever."""
    config = replace(cli.read_config(write_config(tmp_path, soil)), scheduler="nowhere")
    with pytest.raises(SoilMobilityError, match="none answers at nowhere") as kept:
        runs.run(config)
    assert get_scheduler() is None, kept


def test_a_region_that_cannot_be_read(tmp_path, soil, expected):  # noqa: F811
    """A damaged tile of an input, on a worker: the run names the file, and goes on once it is mended."""
    output, whole = expected
    path = write_config(tmp_path, soil, output, elements=ELEMENTS, workers="1")
    config = cli.read_config(path)
    clay = soil / "clay.tif"
    good, times = clay.read_bytes(), (clay.stat().st_atime_ns, clay.stat().st_mtime_ns)
    try:
        dataset = gdal.Open(str(clay))
        band = dataset.GetRasterBand(1)
        start, size = (int(band.GetMetadataItem(f"BLOCK_{what}_2_2", "TIFF")) for what in ("OFFSET", "SIZE"))
        clay.write_bytes(good[:start] + bytes(size) + good[start + size :])
        os.utime(clay, ns=times)
        with pytest.raises(SoilMobilityError, match=r"clay"):
            runs.run(config)
    finally:
        clay.write_bytes(good)
        os.utime(clay, ns=times)
    assert not (tmp_path / output).exists()
    runs.run(config)
    assert contents(tmp_path / output) == whole


@pytest.fixture
def small_disk(tmp_path):
    """A disk of little room; skipped where none can be mounted."""
    folder = tmp_path / "small"
    folder.mkdir()
    # A region takes up to 1.4 MB: two that are under way at once find room, or chance would decide whether one is kept.
    size = "size=4m"
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", size, "none", str(folder)], capture_output=True)
    if mounted.returncode:
        pytest.skip("no file system can be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk(small_disk, soil, expected):  # noqa: F811
    output, whole = expected
    path = write_config(small_disk, soil, output, elements=ELEMENTS, threads="2")
    assert sum(len(data) for data in whole.values()) > 4 << 20
    config = cli.read_config(path)
    with pytest.raises((SoilMobilityError, OSError)):
        runs.run(config)
    assert cli.main(["predict", str(path)]) == 2
    assert not (small_disk / output).exists()
    job = runs.job_of(config, config.fingerprint)
    kept = [region for region in job.windows() if job.store().mark(region).exists()]
    assert 0 < len(kept) < 9
    subprocess.run(["mount", "-o", "remount,size=200m", str(small_disk)], check=True)
    runs.run(config)
    assert contents(small_disk / output) == whole
