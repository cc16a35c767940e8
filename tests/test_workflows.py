"""GitHub's workflows: what they may do, whose code they run, and that what they call is there."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

yaml = pytest.importorskip("yaml")

ROOT = Path(__file__).resolve().parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def steps(path: Path) -> list[tuple[str, dict[str, Any]]]:
    """The job of each step, and the step."""
    jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    return [(name, step) for name, job in jobs.items() for step in job["steps"]]


STEPS = [(path, *step) for path in WORKFLOWS for step in steps(path)]
SCRIPTS = [step["run"] for _, _, step in STEPS if "run" in step]


def test_there_are_workflows():
    assert {path.name for path in WORKFLOWS} == {"test.yml", "release.yml"}
    assert len(SCRIPTS) >= 8


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_rights_are_given_to_jobs_and_only_to_release(path):
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert workflow["permissions"] in ({}, {"contents": "read"})
    given = {right for job in workflow["jobs"].values() for right in job.get("permissions", {}).items()}
    assert given == ({("contents", "write")} if path.name == "release.yml" else set())
    # a request of a stranger must not run with the rights of this repository
    assert not {"pull_request_target", "workflow_run"} & set(workflow.get("on", workflow.get(True)))


def test_actions_are_pinned_and_leave_no_credentials():
    used = [(step["uses"], step.get("with", {})) for _, _, step in STEPS if "uses" in step]
    assert used
    for action, given in used:
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action), action
        if action.startswith("actions/checkout@"):
            assert given.get("persist-credentials") is False


@pytest.mark.parametrize("script", SCRIPTS)
def test_scripts_are_shell_without_expanded_texts(script):
    # what GitHub expands in a script is code: by the environment it is a value
    assert "${{" not in script
    bash = shutil.which("bash")
    if bash is not None:
        subprocess.run([bash, "-n", "-c", script], check=True)


def test_what_scripts_call_is_there():
    text = "\n".join(SCRIPTS)
    called = set(re.findall(r"\./(scripts/\S+)", text))
    assert called
    for name in called:
        assert (ROOT / name).stat().st_mode & 0o111, name
    targets = set(re.findall(r"\bmake ([a-z-]+)", text))
    assert targets == {"test", "lint", "package", "release"}
    made = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert all(re.search(rf"^{target}:", made, re.MULTILINE) for target in targets)
