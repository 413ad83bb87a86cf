"""How colours look to people: contrast, and how far apart colours are, also to the colour-blind."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import starmap
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

from PySide6.QtGui import QColor

Triple = tuple[float, float, float]

# Dichromats, severity 1.0, in linear sRGB: Machado, Oliveira and Fernandes, "A Physiologically-based
# Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009.
SIGHT: dict[str, Sequence[Triple]] = {
    "all three cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = (0.95047, 1.0, 1.08883)


def luminance(colour: QColor) -> float:
    """Relative luminance, 0..1 (WCAG 2.2)."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio, 1..21 (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def washed(ground: QColor, wash: QColor) -> QColor:
    """What is seen of a ground under a wash."""
    strength = wash.alphaF()
    mixed = [
        over * strength + under * (1 - strength) for over, under in zip(_rgb(wash), _rgb(ground), strict=True)
    ]
    return QColor.fromRgbF(*mixed)


def distance(one: QColor, other: QColor, sight: str = "all three cones") -> float:
    """How far apart two colours are to eyes of that kind: CIEDE2000, of which 1 is just to be seen."""
    return ciede2000(_lab(one, sight), _lab(other, sight))


def _rgb(colour: QColor) -> Triple:
    return colour.redF(), colour.greenF(), colour.blueF()


def _linear(colour: QColor) -> Triple:
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in _rgb(colour)
    )
    return red, green, blue


def _times(matrix: Sequence[Triple], vector: Triple) -> Triple:
    one, two, three = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return one, two, three


def _lab(colour: QColor, sight: str) -> Triple:
    """CIE L*a*b* under D65."""
    red, green, blue = (min(max(channel, 0.0), 1.0) for channel in _times(SIGHT[sight], _linear(colour)))
    x, y, z = starmap(_cube, zip(_times(_TO_XYZ, (red, green, blue)), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _cube(value: float, white: float) -> float:
    share = value / white
    return share ** (1 / 3) if share > 216 / 24389 else (24389 / 27 * share + 16) / 116


def ciede2000(one: Triple, other: Triple) -> float:
    """Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", 2005, with all weights 1."""
    (light1, a1, b1), (light2, a2, b2) = one, other
    mean = ((hypot(a1, b1) + hypot(a2, b2)) / 2) ** 7
    shift = 1 + 0.5 * (1 - sqrt(mean / (mean + 25**7)))
    chroma1, chroma2 = hypot(a1 * shift, b1), hypot(a2 * shift, b2)
    hue1, hue2 = degrees(atan2(b1, a1 * shift)) % 360, degrees(atan2(b2, a2 * shift)) % 360
    turn, hue = hue2 - hue1, (hue1 + hue2) / 2
    if not chroma1 * chroma2:
        turn, hue = 0.0, hue1 + hue2
    elif abs(turn) > 180:
        turn += -360 if turn > 0 else 360
        hue += 180 if hue < 180 else -180
    lightness, chroma = (light1 + light2) / 2, (chroma1 + chroma2) / 2
    of_hue = 2 * sqrt(chroma1 * chroma2) * sin(radians(turn / 2))
    tilt = (
        1
        - 0.17 * cos(radians(hue - 30))
        + 0.24 * cos(radians(2 * hue))
        + 0.32 * cos(radians(3 * hue + 6))
        - 0.20 * cos(radians(4 * hue - 63))
    )
    by_lightness = (light2 - light1) / (1 + 0.015 * (lightness - 50) ** 2 / sqrt(20 + (lightness - 50) ** 2))
    by_chroma = (chroma2 - chroma1) / (1 + 0.045 * chroma)
    by_hue = of_hue / (1 + 0.015 * chroma * tilt)
    rotation = -sin(radians(60 * exp(-(((hue - 275) / 25) ** 2)))) * 2 * sqrt(chroma**7 / (chroma**7 + 25**7))
    return sqrt(by_lightness**2 + by_chroma**2 + by_hue**2 + rotation * by_chroma * by_hue)
