"""Pictures of keys on a wall and of a stair of books."""

import math

from .canvas import (
    BLUE,
    BRICK,
    CREAM,
    GOLD,
    GREEN,
    INK,
    NAVY,
    OCHRE,
    PLUM,
    ROSE,
    RUST,
    SAGE,
    Canvas,
    mix,
    turned,
)


def _key(c: Canvas, x: float, y: float, size: float, colour: str, head: int, teeth: int) -> None:
    """A key that hangs from (x, y) by a string."""
    c.line([(x, y - 70), (x, y)], "#7a5a48", 4)
    c.disc(x, y - 72, 9, "#4e3a34")
    for shift, tone, alpha in ((10, INK, 0.25), (0, colour, 1.0)):
        kx, ky = x + shift, y + shift
        if head == 0:
            c.ring(kx, ky + 50 * size, 52 * size, 17 * size, tone, alpha)
        elif head == 1:
            for lobe in range(3):
                a = math.pi * (0.5 + lobe * 2 / 3)
                c.ring(
                    kx + 34 * size * math.cos(a),
                    ky + 52 * size - 34 * size * math.sin(a),
                    35 * size,
                    14 * size,
                    tone,
                    alpha,
                )
        elif head == 2:
            c.ring(kx, ky + 50 * size, 54 * size, 12 * size, tone, alpha)
            c.ring(kx, ky + 50 * size, 26 * size, 9 * size, tone, alpha)
            for spoke in range(6):
                a = spoke * math.pi / 3
                c.line(
                    [
                        (kx + 24 * size * math.cos(a), ky + 50 * size + 24 * size * math.sin(a)),
                        (kx + 48 * size * math.cos(a), ky + 50 * size + 48 * size * math.sin(a)),
                    ],
                    tone,
                    7 * size,
                    alpha,
                )
        else:
            outer = turned([(0, -58), (52, 0), (0, 58), (-52, 0)], kx, ky + 54 * size, 0, size)
            c.polygon(outer, tone, alpha)
            if alpha == 1:
                c.polygon(
                    turned([(0, -32), (28, 0), (0, 32), (-28, 0)], kx, ky + 54 * size, 0, size), "#e9d3ae"
                )
        length = (210 + teeth * 26) * size
        c.box(kx - 9 * size, ky + 98 * size, 18 * size, length, tone, 5 * size, alpha)
        c.box(kx - 17 * size, ky + 108 * size, 34 * size, 15 * size, tone, 6 * size, alpha)
        for tooth in range(teeth):
            c.box(
                kx,
                ky + 98 * size + length - (tooth + 1) * 34 * size,
                (58 - 13 * (tooth % 2)) * size,
                20 * size,
                tone,
                3,
                alpha,
            )
    c.box(x - 4 * size, y + 104 * size, 4 * size, 180 * size, mix(colour, CREAM, 0.4), 2, 0.7)


def keys(name: str) -> Canvas:
    c = Canvas(name, ["#f0dcb8", "#e6c99c", "#d8b284"])
    for _ in range(240):
        x, y = c.dice.uniform(0, 1600), c.dice.uniform(0, 1000)
        c.oval(x, y, c.dice.uniform(20, 120), c.dice.uniform(1, 2.4), "#b98d5f", 0.16)
    c.glow(420, 120, 800, "#fff6da", 0.75)
    c.box(60, 126, 1480, 46, "#5d3a2a", 8)
    c.box(60, 126, 1480, 9, "#8a5a3e", 4)
    c.box(60, 172, 1480, 14, INK, 0, 0.16)
    row = (
        (180, 1.0, "#8a6a2f", 0, 3),
        (370, 1.25, "#5d5a58", 1, 2),
        (560, 0.72, "#a5612f", 3, 2),
        (740, 1.12, "#3f5a5e", 2, 4),
        (930, 0.92, "#b58a35", 1, 3),
        (1110, 1.3, "#6b4a3c", 0, 2),
        (1290, 0.66, "#4a6b58", 2, 2),
        (1440, 1.05, "#94472f", 3, 3),
    )
    for x, size, colour, head, teeth in row:
        _key(c, x, 224, size, colour, head, teeth)
        tag = (x + 54, 300 + 40 * size)
        c.line([(x + 4, 232), tag], "#8f3d2e", 2.4)
        c.polygon(turned([(-8, 0), (20, -17), (92, -17), (92, 17), (20, 17)], *tag, 66), CREAM)
        c.polygon(turned([(30, -7), (82, -7), (82, -3), (30, -3)], *tag, 66), "#a08a6a")
        c.polygon(turned([(30, 4), (66, 4), (66, 8), (30, 8)], *tag, 66), "#a08a6a")
    c.shade([(0, 870), (1600, 870), (1600, 1000), (0, 1000)], ["#7a4d36", "#4e3023"])
    c.box(0, 862, 1600, 10, "#a9714c")
    return c


def book_ladder(name: str) -> Canvas:
    c = Canvas(name, ["#f7efdd", "#f3e4c6"])
    pen = "#2b2a33"
    for _ in range(26):
        x, y = c.dice.uniform(120, 1500), c.dice.uniform(80, 480)
        c.line([(x - 9, y), (x + 9, y)], OCHRE, 3)
        c.line([(x, y - 9), (x, y + 9)], OCHRE, 3)
    c.disc(1250, 250, 142, pen)
    c.disc(1250, 250, 135, GOLD)
    c.disc(1206, 222, 30, "#eab243")
    c.disc(1292, 292, 42, "#eab243")
    c.disc(1280, 190, 17, "#eab243")
    c.line([(60, 905), (1540, 905)], pen, 6)
    for hatch in range(60):
        c.line(
            [(80 + hatch * 25, 918 + hatch * 7 % 16), (64 + hatch * 25, 944 + hatch * 7 % 16)], pen, 2.5, 0.6
        )
    colours = (RUST, BLUE, GOLD, GREEN, PLUM, ROSE, SAGE, BRICK, NAVY)
    for step in range(9):
        for level in range(step + 1):
            x = 420 + step * 84 + (level * 13 % 11) - 5
            y = 905 - (level + 1) * 54
            colour = colours[(step * 4 + level * 5) % 9]
            c.box(x - 4, y - 4, 92, 56, pen, 7)
            c.box(x, y, 84, 48, colour, 4)
            c.box(x + 6, y + 36, 72, 8, CREAM, 2)
            c.box(x + 14, y + 9, 56, 5, mix(colour, CREAM, 0.5), 2)
            c.box(x + 24, y + 20, 36, 5, mix(colour, CREAM, 0.5), 2)
    for rail in (180, 310):
        c.line([(rail, 905), (rail + 64, 130)], pen, 22)
        c.line([(rail, 901), (rail + 64, 134)], "#c08a52", 13)
    for rung in range(9):
        y = 840 - rung * 82
        x = 180 + (905 - y) * 64 / 775
        for end in (x, x + 130):
            c.disc(end, y, 8, pen)
        if rung in (0, 6):
            c.line([(x, y), (x + 130, y)], pen, 17)
            c.line([(x + 3, y), (x + 127, y)], "#c08a52", 9)
    x, y = 1120, 415
    c.line([(x - 22, y), (x - 16, y - 58)], pen, 17)
    c.line([(x + 26, y), (x + 14, y - 58)], pen, 17)
    c.polygon([(x - 40, y - 52), (x - 26, y - 132), (x + 26, y - 132), (x + 40, y - 52)], pen)
    c.polygon([(x - 33, y - 57), (x - 21, y - 126), (x + 21, y - 126), (x + 33, y - 57)], RUST)
    c.line([(x + 18, y - 118), (x + 84, y - 160)], pen, 15)
    c.line([(x - 20, y - 116), (x - 58, y - 76)], pen, 15)
    c.disc(x + 2, y - 164, 36, pen)
    c.disc(x + 2, y - 164, 30, "#e3b48f")
    c.polygon([(x - 30, y - 172), (x + 2, y - 204), (x + 34, y - 172)], pen)
    c.disc(x + 14, y - 160, 4, pen)
    c.box(x - 96, y - 96, 56, 42, pen, 5)
    c.box(x - 91, y - 91, 46, 32, BLUE, 3)
    return c
