from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docviewer.workers.supervisor import Supervisor
from tests.workers.children import command

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def supervisor() -> Iterator[Supervisor]:
    made = Supervisor("faulty", command=command("serve"))
    yield made
    made.close()
