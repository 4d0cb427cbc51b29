"""``python -m balcer`` is the command ``balcer``."""

import sys

from balcer.cli import main

if __name__ == "__main__":
    sys.exit(main())
