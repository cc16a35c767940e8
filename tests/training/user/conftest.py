"""The bundled model as a user's training takes it."""

from __future__ import annotations

import pytest

from tests.training.user.drawing import bundled


@pytest.fixture(scope="session")
def base():
    return bundled()
