"""What runs beside the window: tasks in processes of their own, and their progress."""
