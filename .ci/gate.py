"""Fail if the answers to the development questions got worse: python gate.py GRADED.jsonl."""

from __future__ import annotations

import json
import sys
from pathlib import Path

CLAIMS = {"answered", "corrected", "ambiguous", "crash"}


def main(graded: str) -> int:
    """Compare accuracy, precision and crashes with the floors in ``floors.json``."""
    rows = [json.loads(line) for line in Path(graded).read_text("utf-8").splitlines()]
    floors = json.loads(Path(__file__).with_name("floors.json").read_text("utf-8"))
    right = [row for row in rows if row["grade"] == "right"]
    claimed = [row for row in rows if row["status"] in CLAIMS]
    reached = {
        "accuracy": 100 * len(right) / len(rows),
        "precision": 100 * sum(row["grade"] == "right" for row in claimed) / max(1, len(claimed)),
    }
    crashes = sum(row["status"] == "crash" for row in rows)
    low = [
        f"{name} {reached[name]:.1f} % is below {floor} %" for name, floor in floors.items() if reached[name] < floor
    ]
    if crashes:
        low.append(f"{crashes} crashes")
    print("\n".join(low) or "the development questions are answered at least as well as before")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
