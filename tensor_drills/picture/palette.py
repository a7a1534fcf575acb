"""Colours of an SVG. A cell is light with dark letters on it, whatever the page behind looks like.

A row has a hue, and its cells run from light to darker; the darkest still has a contrast of 7 to 1
to the ink. What lies on the page itself takes its colours from the style sheet, which has a dark
half.
"""

from __future__ import annotations

INK = "#1b1f24"
HUES = (
    ("#d6e6ff", "#93bdfb"),  # blue
    ("#ffe6cc", "#fbb674"),  # orange
    ("#d3f3d8", "#8ad79a"),  # green
    ("#ffdcea", "#f9a3c6"),  # pink
    ("#e8dfff", "#bea8f7"),  # violet
    ("#fdf3bd", "#ecd052"),  # yellow
    ("#cdf1ef", "#77d0ca"),  # teal
    ("#ffdad5", "#fba196"),  # red
)


def fill_of(hue: int, shade: float) -> str:
    """Return a colour as "#rrggbb". hue: any number from 0. shade: 0 (light) to 1 (darker)."""
    light, dark = HUES[hue % len(HUES)]
    parts = []
    for at in (1, 3, 5):
        low, high = int(light[at : at + 2], 16), int(dark[at : at + 2], 16)
        parts.append(f"{round(low + (high - low) * shade):02x}")
    return "#" + "".join(parts)


# Every class begins with "td-": the style of an SVG inside a page is the page's too.
STYLE = (
    ".td-picture{max-width:100%;height:auto;font-family:ui-monospace,SFMono-Regular,Menlo,"
    'Consolas,"Noto Sans Mono CJK SC",monospace}'
    ".td-mid{text-anchor:middle;dominant-baseline:central}"
    ".td-paper{fill:#fff;stroke:#d0d7de}.td-ink{fill:#1b1f24}.td-dim{fill:#57606a}"
    ".td-line{fill:none;stroke:#818b96}.td-way{fill:none;stroke:#1b1f24;stroke-width:1.5}"
    ".td-head{fill:#1b1f24}.td-on{fill:#1b1f24}.td-on-dim{fill:#3d444d}"
    ".td-marked{fill:none;stroke:#1b1f24;stroke-width:2}"
    ".td-words{font-family:system-ui,sans-serif}"
    "@media (prefers-color-scheme:dark){.td-paper{fill:#0d1117;stroke:#3d444d}"
    ".td-ink,.td-head{fill:#e6edf3}.td-dim{fill:#9aa4af}.td-line{stroke:#7d8590}"
    ".td-way,.td-marked{stroke:#e6edf3}}"
)
