"""Mails, mailboxes, and pages that were saved as mails."""
