"""A small drawing board over Pillow: everything is drawn at twice its size and reduced at the end."""

from __future__ import annotations

import io
import math
import random
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFilter

Point = tuple[float, float]
SCALE = 2

# One palette for all pictures, so that they look well beside each other.
CREAM, SAND, OCHRE, RUST, BRICK = "#f6ecd9", "#e8cfa2", "#dd9f3f", "#c05a35", "#8f3d2e"
MINT, SAGE, GREEN, FOREST, PINE = "#cfe0cf", "#8fb19a", "#4f8571", "#2a5a50", "#17393a"
MIST, SKY, BLUE, NAVY, NIGHT = "#d9e6e8", "#9cc3cd", "#4b86a0", "#24486a", "#13233f"
ROSE, PLUM, INK, SNOW, GOLD = "#e6b3a0", "#5f3c58", "#1d2430", "#f4f8fa", "#f6c453"


def rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(first: str, second: str, share: float) -> str:
    """The colour that lies `share` of the way from the first to the second."""
    parts = (round(a + (b - a) * share) for a, b in zip(rgb(first), rgb(second), strict=True))
    return "#{:02x}{:02x}{:02x}".format(*parts)


def turned(points: list[Point], x: float, y: float, degrees: float, size: float = 1) -> list[Point]:
    """The points, given around (0, 0), turned and moved to (x, y)."""
    cos, sin = math.cos(math.radians(degrees)) * size, math.sin(math.radians(degrees)) * size
    return [(x + px * cos - py * sin, y + px * sin + py * cos) for px, py in points]


class Canvas:
    """Coordinates are those of the finished picture. `dice` gives the same numbers for the same name."""

    def __init__(self, name: str, sky: Sequence[str], width: int = 1600, height: int = 1000) -> None:
        self.width, self.height = width, height
        self.dice = random.Random(name)
        self.image = self._gradient(sky, (width * SCALE, height * SCALE))
        self._pen()

    def _pen(self) -> None:
        self.draw = ImageDraw.Draw(self.image, "RGBA")

    @staticmethod
    def _gradient(stops: Sequence[str], size: tuple[int, int]) -> Image.Image:
        """From the top down. The stops lie at equal distances."""
        width, height = size
        strip = Image.new("RGB", (1, height))
        colours = [rgb(stop) for stop in (*stops, stops[-1])]
        pen = strip.load()
        for y in range(height):
            place = y / max(1, height - 1) * (len(stops) - 1)
            above = int(place)
            share = place - above
            upper, lower = colours[above], colours[above + 1]
            pen[0, y] = tuple(round(a + (b - a) * share) for a, b in zip(upper, lower, strict=True))
        return strip.resize((width, height), Image.Resampling.NEAREST)

    @staticmethod
    def _colour(colour: str, alpha: float) -> tuple[int, int, int, int]:
        return (*rgb(colour), round(alpha * 255))

    def polygon(self, points: Sequence[Point], colour: str, alpha: float = 1) -> None:
        self.draw.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=self._colour(colour, alpha))

    def shade(self, points: Sequence[Point], stops: Sequence[str], alpha: float = 1) -> None:
        """A polygon filled with a gradient from its top to its bottom."""
        inner = [(x * SCALE, y * SCALE) for x, y in points]
        left, top = int(min(x for x, _ in inner)), int(min(y for _, y in inner))
        right, bottom = math.ceil(max(x for x, _ in inner)), math.ceil(max(y for _, y in inner))
        size = (right - left + 1, bottom - top + 1)
        mask = Image.new("L", size)
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in inner], fill=round(alpha * 255))
        self.image.paste(self._gradient(stops, size), (left, top), mask)
        self._pen()

    def box(
        self, x: float, y: float, w: float, h: float, colour: str, round_: float = 0, alpha: float = 1
    ) -> None:
        corners = (x * SCALE, y * SCALE, (x + w) * SCALE, (y + h) * SCALE)
        self.draw.rounded_rectangle(corners, round_ * SCALE, fill=self._colour(colour, alpha))

    def oval(self, x: float, y: float, rx: float, ry: float, colour: str, alpha: float = 1) -> None:
        corners = ((x - rx) * SCALE, (y - ry) * SCALE, (x + rx) * SCALE, (y + ry) * SCALE)
        self.draw.ellipse(corners, fill=self._colour(colour, alpha))

    def disc(self, x: float, y: float, radius: float, colour: str, alpha: float = 1) -> None:
        self.oval(x, y, radius, radius, colour, alpha)

    def ring(self, x: float, y: float, radius: float, width: float, colour: str, alpha: float = 1) -> None:
        corners = tuple(v * SCALE for v in (x - radius, y - radius, x + radius, y + radius))
        self.draw.ellipse(corners, outline=self._colour(colour, alpha), width=round(width * SCALE))

    def line(self, points: Sequence[Point], colour: str, width: float, alpha: float = 1) -> None:
        """With round ends and joints where it is opaque."""
        inner = [(x * SCALE, y * SCALE) for x, y in points]
        thick = max(1, round(width * SCALE))
        self.draw.line(inner, fill=self._colour(colour, alpha), width=thick, joint="curve")
        if alpha == 1 and thick > 2:
            for x, y in (inner[0], inner[-1]):
                r = thick / 2
                self.draw.ellipse((x - r, y - r, x + r, y + r), fill=self._colour(colour, 1))

    def glow(self, x: float, y: float, radius: float, colour: str, strength: float = 1) -> None:
        """Light that fades outward."""
        size = round(radius * 2 * SCALE)
        fading = Image.radial_gradient("L").point(
            [round(max(0, 1 - v / 181) ** 2 * 255 * strength) for v in range(256)]
        )
        light = Image.new("RGB", (size, size), rgb(colour))
        corner = (round((x - radius) * SCALE), round((y - radius) * SCALE))
        self.image.paste(light, corner, fading.resize((size, size), Image.Resampling.BILINEAR))
        self._pen()

    def shadow(
        self, points: Sequence[Point], alpha: float = 0.3, blur: float = 14, colour: str = INK
    ) -> None:
        """A soft shadow of that outline."""
        inner = [(x, y) for x, y in points]
        pad = blur * 3
        left, top = min(x for x, _ in inner) - pad, min(y for _, y in inner) - pad
        w = round(max(x for x, _ in inner) + pad - left)
        h = round(max(y for _, y in inner) + pad - top)
        mask = Image.new("L", (w, h))
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in inner], fill=round(alpha * 255))
        mask = mask.filter(ImageFilter.GaussianBlur(blur)).resize(
            (w * SCALE, h * SCALE), Image.Resampling.BILINEAR
        )
        self.image.paste(
            Image.new("RGB", mask.size, rgb(colour)), (round(left * SCALE), round(top * SCALE)), mask
        )
        self._pen()

    def ridge(
        self, base: float, height: float, stops: Sequence[str], rough: float = 1.0, swell: float = 1.0
    ) -> list[Point]:
        """A range of hills from edge to edge; returns its skyline. `rough` adds small teeth, `swell` long waves."""
        waves = [
            (self.dice.uniform(0.6, 1.3) * swell, self.dice.uniform(0, 6.3), 0.55),
            (self.dice.uniform(1.7, 2.8) * swell, self.dice.uniform(0, 6.3), 0.28),
            (self.dice.uniform(4, 7) * swell, self.dice.uniform(0, 6.3), 0.12),
            (self.dice.uniform(13, 19), self.dice.uniform(0, 6.3), 0.035 * rough),
            (self.dice.uniform(31, 43), self.dice.uniform(0, 6.3), 0.018 * rough),
        ]
        line = []
        for x in range(-8, self.width + 17, 8):
            turn = x / self.width * 2 * math.pi
            lift = sum(share * math.sin(turn * speed + phase) for speed, phase, share in waves)
            line.append((float(x), base - height * lift))
        self.shade([*line, (self.width + 16, self.height), (-8, self.height)], stops)
        return line

    def stars(self, count: int, bottom: float, colour: str = CREAM) -> None:
        for _ in range(count):
            x, y = self.dice.uniform(0, self.width), self.dice.uniform(0, bottom) ** 1.0
            self.disc(x, y, self.dice.choice([0.8, 1.0, 1.3, 2.0]), colour, self.dice.uniform(0.35, 0.95))

    def tree(self, x: float, y: float, size: float, leaf: str, trunk: str = "#4a3528") -> None:
        """A round tree that stands at (x, y), lit from the left."""
        self.oval(x + size * 0.12, y, size * 0.42, size * 0.06, INK, 0.18)
        self.polygon(
            [
                (x - size * 0.05, y),
                (x - size * 0.025, y - size * 0.6),
                (x + size * 0.025, y - size * 0.6),
                (x + size * 0.05, y),
            ],
            trunk,
        )
        for dx, dy, r in ((0.16, -0.58, 0.25), (-0.17, -0.6, 0.24), (0.02, -0.78, 0.27), (0, -0.56, 0.26)):
            self.disc(x + dx * size, y + dy * size, r * size, mix(leaf, PINE, 0.22))
        for dx, dy, r in ((0.1, -0.64, 0.18), (-0.2, -0.66, 0.17), (-0.04, -0.84, 0.19)):
            self.disc(x + dx * size, y + dy * size, r * size, leaf)
        for dx, dy, r in ((-0.24, -0.7, 0.08), (-0.1, -0.91, 0.09)):
            self.disc(x + dx * size, y + dy * size, r * size, mix(leaf, GOLD, 0.3))

    def cypress(self, x: float, y: float, size: float, colour: str) -> None:
        curve = [(0.0, -1.0), (0.07, -0.82), (0.12, -0.55), (0.13, -0.3), (0.09, -0.08), (0.03, 0.0)]
        self.polygon(
            [(x + dx * size, y + dy * size) for dx, dy in curve]
            + [(x - dx * size, y + dy * size) for dx, dy in reversed(curve)],
            colour,
        )
        self.polygon(
            [(x, y - size), *((x - dx * size, y + dy * size) for dx, dy in curve[1:]), (x, y)],
            mix(colour, SAGE, 0.25),
        )

    def finish(self, quality: int = 84) -> bytes:
        """Reduced, with a breath of grain against banding, as JPEG."""
        picture = self.image.reduce(SCALE)
        noise = Image.frombytes("L", (self.width, self.height), self.dice.randbytes(self.width * self.height))
        grain = Image.merge("RGB", [noise.filter(ImageFilter.BoxBlur(1))] * 3)
        picture = Image.blend(picture, grain, 0.028)
        data = io.BytesIO()
        picture.save(data, "JPEG", quality=quality, progressive=True)
        return data.getvalue()
