"""Pictures of courtyards, by day and by night."""

import math

from .canvas import (
    BLUE,
    BRICK,
    CREAM,
    FOREST,
    GOLD,
    GREEN,
    INK,
    NAVY,
    NIGHT,
    OCHRE,
    PLUM,
    ROSE,
    RUST,
    Canvas,
    mix,
)


def courtyard(name: str) -> Canvas:
    c = Canvas(name, ["#8fc0cf", "#d4e6dc", "#fbeccb"])
    wall, shade = "#e6c391", "#b98256"
    c.shade([(0, 150), (1600, 150), (1600, 760), (0, 760)], ["#f0d3a4", wall])
    c.box(0, 130, 1600, 34, "#c98f62")
    c.box(0, 164, 1600, 8, INK, 0, 0.18)
    for tile in range(41):
        c.box(tile * 40, 118, 34, 22, mix(RUST, OCHRE, (tile % 3) * 0.18), 10)
    for arch in range(5):
        x = 40 + arch * 320
        outline = [
            (
                x + 120 - 120 * math.cos(a / 20 * math.pi / 2),
                420 - 170 * math.sin(a / 20 * math.pi / 2) ** 0.86,
            )
            for a in range(21)
        ]
        outline += [(2 * (x + 120) - px, py) for px, py in reversed(outline)]
        full = [*outline, (x + 240, 760), (x, 760)]
        wide = [(x + 120 + (px - x - 120) * 1.12, py - (760 - py) * 0.05) for px, py in full]
        c.polygon(wide, mix(wall, CREAM, 0.5))
        c.shade(full, ["#6b3f33", "#8d573f", "#a9704c"])
        c.shade([(x + 90, 560), (x + 150, 560), (x + 150, 760), (x + 90, 760)], ["#3d2a2a", "#54362f"])
        c.polygon([(x + 240, 420), (x + 240, 760), (x + 170, 760)], "#f2d2a0", 0.16)
        for tile in range(6):
            c.polygon(
                [
                    (x + 268 + 12, 250 + tile * 30),
                    (x + 280 + 12, 262 + tile * 30),
                    (x + 280, 274 + tile * 30),
                    (x + 268, 262 + tile * 30),
                ],
                (BLUE, FOREST, RUST)[tile % 3],
                0.85,
            )
    c.shade([(0, 760), (1600, 760), (1600, 1000), (0, 1000)], ["#dcb687", "#c99a6a"])
    for row in range(7):
        y = 766 + row**1.6 * 11
        c.box(0, y, 1600, 2.5, shade, 0, 0.4)
    for column in range(-12, 13):
        c.line([(800 + column * 90, 760), (800 + column * 260, 1000)], shade, 2, 0.4)
    for arch in range(5):
        x = 40 + arch * 320
        c.polygon([(x + 250, 760), (x + 312, 760), (x + 150, 1000), (x + 40, 1000)], "#7a4a38", 0.34)
    c.oval(760, 912, 250, 26, INK, 0.3)
    c.shade([(560, 780), (960, 780), (960, 806), (560, 806)], ["#5d8b86", "#3f6f6c"])
    for x in (584, 920):
        c.polygon([(x - 8, 806), (x + 16, 806), (x + 10, 914), (x - 2, 914)], "#3f6f6c")
    for x, way in ((470, 1), (1030, -1)):
        c.box(x - 46, 826, 92, 15, BRICK, 4)
        c.box(x - (46 if way == 1 else -32), 726, 14, 104, BRICK, 4)
        for leg in (-40, 30):
            c.box(x + leg, 840, 10, 78, mix(BRICK, INK, 0.3))
    c.polygon([(640, 780), (660, 764), (790, 764), (800, 780)], CREAM)
    c.polygon([(812, 780), (830, 770), (900, 770), (904, 780)], "#f6dfb0")
    c.box(852, 734, 34, 40, NAVY, 6)
    for twig in range(5):
        c.line([(869, 736), (850 + twig * 10, 690 - (twig % 2) * 16)], GREEN, 3)
        c.disc(850 + twig * 10, 688 - (twig % 2) * 16, 9, (ROSE, GOLD, RUST)[twig % 3])
    c.tree(1470, 960, 420, "#5f9a68")
    c.tree(110, 980, 360, "#6ea672")
    c.glow(300, 60, 500, "#fff6d2", 0.5)
    return c


def lanterns(name: str) -> Canvas:
    c = Canvas(name, ["#0b1533", "#1c2d5c", "#48457a", "#8a5a78"])
    c.stars(230, 620)
    c.glow(800, 900, 900, "#ff9f5a", 0.55)
    c.ridge(690, 60, ["#26284f", "#2c2a4f"], 1.0)
    for x, w, h in ((0, 260, 330), (250, 150, 240), (1180, 190, 280), (1360, 250, 360)):
        c.shade([(x, 800 - h), (x + w, 800 - h), (x + w, 1000), (x, 1000)], ["#2b2346", "#4a2f48"])
        c.box(x - 10, 790 - h, w + 20, 14, "#5b3a55")
        for wy in range(int(h / 110)):
            for wx in range(int(w / 90)):
                wx0, wy0 = x + 34 + wx * 84, 830 - h + wy * 104
                c.glow(wx0 + 18, wy0 + 26, 60, "#ffb75e", 0.5)
                c.box(wx0, wy0, 36, 54, "#ffd684", 17)
                c.box(wx0, wy0 + 24, 36, 30, "#ffd684")
                c.box(wx0 + 16, wy0, 4, 54, "#6a3f3a")
    c.shade([(0, 860), (1600, 860), (1600, 1000), (0, 1000)], ["#5a3550", "#2b1c3a"])
    strings = ((-20, 160, 1620, 120, 190), (-20, 330, 1620, 300, 210), (120, 520, 1480, 500, 150))
    colours = ("#ff8f4a", "#ffc357", "#e85d4a", "#7fc7b0", "#f2a0a0", "#ffdf7a")
    for number, (x1, y1, x2, y2, sag) in enumerate(strings):
        rope = [
            (x1 + (x2 - x1) * t / 60, y1 + (y2 - y1) * t / 60 + sag * math.sin(math.pi * t / 60) * 0.55)
            for t in range(61)
        ]
        c.line(rope, "#0d1128", 3.5)
        count = (7, 8, 7)[number]
        for lamp in range(count):
            x, y = rope[int((lamp + 0.6) / count * 58)]
            size = (34, 46, 40)[number] * c.dice.uniform(0.9, 1.15)
            colour = colours[(lamp * 2 + number) % len(colours)]
            c.line([(x, y), (x, y + 16)], "#0d1128", 3)
            cy = y + 16 + size
            c.glow(x, cy, size * 3.4, colour, 0.75)
            c.oval(x, cy, size * 0.78, size, colour)
            c.oval(x, cy, size * 0.42, size, mix(colour, "#fff6d8", 0.55))
            c.oval(x, cy, size * 0.14, size, mix(colour, "#fff6d8", 0.8))
            c.box(x - size * 0.3, cy - size * 1.06, size * 0.6, size * 0.16, "#3a2440", 3)
            c.box(x - size * 0.3, cy + size * 0.92, size * 0.6, size * 0.16, "#3a2440", 3)
    for number in range(15):
        x = 180 + number * 88 + c.dice.uniform(-18, 18)
        y = 925 + c.dice.uniform(-16, 28)
        s = c.dice.uniform(0.8, 1.15)
        tone = mix("#1b1230", (RUST, NAVY, PLUM, FOREST)[number % 4], 0.35)
        c.polygon(
            [(x - 36 * s, y + 60), (x - 26 * s, y - 40 * s), (x + 26 * s, y - 40 * s), (x + 36 * s, y + 60)],
            tone,
        )
        c.disc(x, y - 62 * s, 23 * s, "#2a1a2c")
        c.ring(x, y - 62 * s, 23 * s, 2, "#ff9f5a", 0.35)
    c.shade([(0, 965), (1600, 965), (1600, 1000), (0, 1000)], [NIGHT, NIGHT], 0.85)
    return c
