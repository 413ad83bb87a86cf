"""The frame around the views: menus, keys, dialogs, and what the status bar shows."""
