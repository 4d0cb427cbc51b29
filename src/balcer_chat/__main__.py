"""``python -m balcer_chat``: the same as the command ``balcer-chat``."""

import sys

from balcer_chat.cli import main

sys.exit(main())
