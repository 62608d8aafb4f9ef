"""Covers of publications: upright, geometric, without a letter on them."""

import itertools
import math

from .canvas import (
    BLUE,
    CREAM,
    GOLD,
    GREEN,
    INK,
    MINT,
    MIST,
    NAVY,
    OCHRE,
    PLUM,
    RUST,
    SAGE,
    SAND,
    SNOW,
    Canvas,
    mix,
    turned,
)

WIDTH, HEIGHT = 1200, 1700


def book(name: str) -> Canvas:
    c = Canvas(name, ["#2a5a50", "#17393a"], WIDTH, HEIGHT)
    leaf = [(0, -300), (96, -190), (124, 0), (84, 190), (0, 300), (-84, 190), (-124, 0), (-96, -190)]
    tones = (OCHRE, SAGE, CREAM, GREEN, GOLD, MINT, SAND)
    for number in range(21):
        row, column = divmod(number, 3)
        x = 200 + column * 400 + (200 if row % 2 else 0)
        y = 130 + row * 240
        tilt = 18 * math.sin(number * 1.7)
        outline = turned(leaf, x % 1400 - 60, y, tilt, 1.0)
        c.shadow(outline, 0.34, 13)
        c.polygon(outline, tones[number % 7], 0.94)
        c.polygon(
            turned([(0, -300), (96, -190), (124, 0), (84, 190), (0, 300)], x % 1400 - 60, y, tilt), INK, 0.07
        )
        c.line(turned([(0, -250), (0, 250)], x % 1400 - 60, y, tilt), INK, 3, 0.2)
        for rib in range(-4, 5):
            c.line(turned([(0, rib * 50), (60, rib * 50 - 34)], x % 1400 - 60, y, tilt), INK, 2, 0.13)
            c.line(turned([(0, rib * 50), (-60, rib * 50 - 34)], x % 1400 - 60, y, tilt), INK, 2, 0.13)
    c.box(0, 0, 64, HEIGHT, INK, 0, 0.2)
    c.box(60, 0, 5, HEIGHT, CREAM, 0, 0.25)
    return c


def winter(name: str) -> Canvas:
    c = Canvas(name, ["#101d3d", "#24406f", "#5c7ea8", "#a9bdd2"], WIDTH, HEIGHT)
    c.stars(190, 900)
    c.glow(830, 380, 420, "#fdf3cf", 0.9)
    c.disc(830, 380, 116, "#fff7de")
    for ring in range(5):
        c.ring(830, 380, 190 + ring * 90, 2, MIST, 0.3 - ring * 0.05)
    for number, tone in enumerate(("#8ea9c6", "#a9c0d8", "#c5d6e6", "#dfe9f2", "#f6fafc")):
        line = c.ridge(950 + number * 140, 150 - number * 14, [tone, mix(tone, BLUE, 0.25)], 0.5)
        for _ in range(12 - number):
            x, y = line[c.dice.randrange(len(line))]
            c.cypress(x, y + 14, 70 + number * 34, mix("#24405f", tone, 0.25 - number * 0.05))
    for _ in range(240):
        c.disc(c.dice.uniform(0, WIDTH), c.dice.uniform(0, HEIGHT), c.dice.choice([2, 3, 4.5]), SNOW, 0.75)
    return c


def spring(name: str) -> Canvas:
    c = Canvas(name, ["#eef3dc", "#d9e8cc", "#c3dcc0"], WIDTH, HEIGHT)
    c.disc(600, 760, 460, "#f8f6e4")
    c.ring(600, 760, 460, 4, SAGE, 0.8)
    for start, bends in (
        ((-20, 1500), ((220, 1180), (420, 900), (760, 640), (1010, 300))),
        ((-20, 1080), ((240, 930), (430, 620), (560, 330))),
        ((1220, 1640), ((960, 1330), (900, 1060), (980, 760))),
    ):
        path = [start, *bends]
        for number, (a, b) in enumerate(itertools.pairwise(path)):
            c.line([a, b], "#6b4a3a", 26 - number * 5)
            for twig in range(5):
                t = (twig + 0.5) / 5
                x, y = a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t
                angle = math.atan2(b[1] - a[1], b[0] - a[0]) + (0.9 if twig % 2 else -0.9)
                reach = c.dice.uniform(70, 150)
                tip = (x + reach * math.cos(angle), y + reach * math.sin(angle))
                c.line([(x, y), tip], "#7d5844", 7)
                c.polygon(
                    turned([(0, 0), (26, -15), (62, 0), (26, 15)], *tip, math.degrees(angle) + 40), "#7fae6a"
                )
                size = c.dice.uniform(0.75, 1.25)
                for petal in range(5):
                    p = petal * math.pi * 2 / 5 + angle
                    c.disc(
                        tip[0] + 24 * size * math.cos(p),
                        tip[1] + 24 * size * math.sin(p),
                        21 * size,
                        "#f3b9bf" if petal % 2 else "#f8d3d3",
                    )
                c.disc(*tip, 11 * size, GOLD)
    for _ in range(46):
        c.oval(c.dice.uniform(0, WIDTH), c.dice.uniform(900, HEIGHT), 12, 7, "#f3b9bf", 0.85)
    return c


def brief(name: str) -> Canvas:
    c = Canvas(name, ["#f8efdc", "#f1e1c0"], WIDTH, HEIGHT)
    for number, (x, y, r, colour) in enumerate(
        (
            (420, 480, 290, RUST),
            (800, 640, 250, NAVY),
            (500, 960, 310, GREEN),
            (830, 1130, 220, GOLD),
            (430, 1370, 190, PLUM),
        )
    ):
        c.ring(x, y, r, 74, colour, 0.88)
        c.ring(x, y, r - 104, 5, colour, 0.7)
        c.disc(x, y, 24 + number * 6, colour, 0.9)
    for row in range(9):
        c.box(80, 1600 + row * 9, 1040, 2, INK, 0, 0.16)
    c.box(80, 90, 1040, 6, INK, 0, 0.5)
    c.box(80, 106, 1040, 2, INK, 0, 0.5)
    return c
