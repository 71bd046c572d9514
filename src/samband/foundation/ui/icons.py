"""The drawn icons: 24 by 24, one stroke, the colour of the text around them."""

ICONS: dict[str, str] = {
    "arrow-left": "M19 12H5m6-6-6 6 6 6",
    "arrow-right": "M5 12h14m-6-6 6 6-6 6",
    "check": "m5 12.5 4.5 4.5L19 7.5",
    "chevron": "m6 9.5 6 6 6-6",
    "clock": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5.2l3.4 2",
    "cross": "m6.5 6.5 11 11m0-11-11 11",
    "dot": "M12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
    "download": "M12 4v11m-5-4.5 5 5 5-5M5 20h14",
    "external": "M9 6H5.5v12.5H18V15M13 5h6v6m0-6-8.5 8.5",
    "file": "M6 3.5h8l4.5 4.5v12.5H6Zm8 0V8h4.5",
    "globe": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c5 5 5 13 0 18-5-5-5-13 0-18Z",
    "info": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v5.5m0-9.2v.2",
    "lock": "M6 11h12v9.5H6Zm2.5 0V8a3.5 3.5 0 0 1 7 0v3",
    "mail": "M3.5 6h17v12.5h-17Zm0 1 8.5 6.5L20.5 7",
    "pen": "m4 20 1-4.5L16 4.5l3.5 3.5L8.5 19Zm9.5-13L17 10.5",
    "person": "M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 9c.6-4.2 3.5-6 7.5-6s6.9 1.8 7.5 6",
    "pin": "M12 21c4.5-5 7-8 7-11a7 7 0 0 0-14 0c0 3 2.5 6 7 11Zm0-8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
    "search": "M10.5 17.5a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm5-2L21 21",
    "stop": "M8.3 3.5h7.4l4.8 4.8v7.4l-4.8 4.8H8.3l-4.8-4.8V8.3ZM8 12h8",
    "theme": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-18v18m3-16.5v15m3-12.5v10",
    "turn": "M4 12h11m-5-5.5 5.5 5.5-5.5 5.5M20 4v16",
    "warn": "M12 4 2.8 20h18.4Zm0 6v5m0 2.3v.2",
}

TONE_ICONS: dict[str, str] = {
    "neutral": "dot",
    "info": "info",
    "success": "check",
    "warning": "warn",
    "danger": "stop",
    "turn": "turn",
}
TONES = tuple(TONE_ICONS)
