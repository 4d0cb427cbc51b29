"""``python -m balcer_chat``: the same as the command ``balcer-chat``."""

from balcer_chat.cli import command

command()
