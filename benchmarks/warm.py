"""One warm answer, as ratios within one run: to a fuzzy search over all names, and its slow end to its middle.

    python benchmarks/warm.py QUESTIONS

``QUESTIONS`` holds JSON lines with ``turns``; each first turn is asked seven times in a conversation of its own.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from rapidfuzz import fuzz, process

import balcer
import balcer_chat

_TIMES = 7


def seconds(work: Callable[[], object]) -> float:
    """The median time that the processor takes for some work, the first time left out."""
    taken = []
    for _ in range(_TIMES):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return statistics.median(taken[1:])


def main() -> int:
    """Print the ratios."""
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    record = balcer.load()
    names = sorted({name for entity in record.entities for name in entity.names})
    search = seconds(lambda: process.extractOne(names[0][::-1], names, scorer=fuzz.WRatio))
    lines = Path(sys.argv[1]).read_text("utf-8").splitlines()
    asked = [json.loads(line)["turns"][0] for line in lines]
    times = sorted(seconds(lambda q=question: balcer_chat.Chat(record).ask(q)) for question in asked)  # type: ignore[misc]
    middle, slow = statistics.median(times), times[int(len(times) * 0.99)]
    print(f"one answer, median {middle * 1000:.2f} ms: {middle / search:.2f} times a search of {len(names)} names")
    print(f"99th percentile {slow * 1000:.2f} ms: {slow / middle:.1f} times the median")
    return 0


if __name__ == "__main__":
    sys.exit(main())
