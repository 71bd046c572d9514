"""Contrast between two colours as WCAG 2.2 defines it (success criteria 1.4.3 and 1.4.11)."""

ENOUGH_FOR_TEXT = 4.5
ENOUGH_FOR_LARGE = 3.0


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours written "#rrggbb" or "#rgb": 1 (none) to 21.

    Another spelling raises `ValueError`.
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) != 6 or not colour.startswith("#"):
        raise ValueError(f"{colour!r} is no colour of the form #rrggbb")
    red, green, blue = (_linear(int(digits[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
