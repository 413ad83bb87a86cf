"""When programs say that an article was published."""

from __future__ import annotations

import pytest

from reader.ingest.words.moments import moment


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2015-10-05", "2015-10-05"),
        ("2015-10-05T13:34:00+03:00", "2015-10-05T13:34+03:00"),
        ("2015-10-05T13:34:00.000+0300", "2015-10-05T13:34+03:00"),
        ("2015-10-05 13:34:00", "2015-10-05"),
        ("Mon, 05 Oct 2015 13:34:00 +0300", "2015-10-05T13:34+03:00"),
        ("Mon, 5 Oct 2015 13:34 GMT", "2015-10-05T13:34+00:00"),
        ("20151005T133400Z", "2015-10-05T13:34+00:00"),
        ("20151005T133400+0300", "2015-10-05T13:34+03:00"),
        ("20151005", "2015-10-05"),
        (1444052040, "2015-10-05T13:34+00:00"),
        (1444052040123, "2015-10-05T13:34+00:00"),
        (1444052040.5, "2015-10-05T13:34+00:00"),
        ("1444052040", "2015-10-05T13:34+00:00"),
        ("1444052040123456", "2015-10-05T13:34+00:00"),
        ("05.10.2015", "2015-10-05"),
    ],
)
def test_a_moment(written: object, iso: str) -> None:
    assert moment(written) == iso


@pytest.mark.parametrize(
    "written", [None, True, 0, -5, 12, 2015, 1e300, float("nan"), "", "soon", [], "99999999"]
)
def test_no_moment(written: object) -> None:
    assert moment(written) is None


def test_the_zone_that_a_field_implies() -> None:
    assert moment("2015-10-05T13:34:00", "+00:00") == "2015-10-05T13:34+00:00"
    assert moment("2015-10-05T13:34:00+02:00", "+00:00") == "2015-10-05T13:34+02:00"
