from __future__ import annotations

import lzma
from pathlib import Path
from typing import Any

import lxml.etree as etree
import pytest


@pytest.fixture(scope="session")
def tei_all() -> Any:
    """The schema of the whole of TEI P5, which takes seconds to load."""
    compressed = Path(__file__).with_name("schemas") / "tei_all.rng.xz"
    return etree.RelaxNG(etree.fromstring(lzma.decompress(compressed.read_bytes())))
