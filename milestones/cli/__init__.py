"""The command ``milestones``: one file a command, no logic of its own."""
