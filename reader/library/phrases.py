"""Why choices are not remembered: whole phrases with {places}, as they can be put in other languages."""

DAMAGED = "{path} was damaged; it was set aside as {aside} and begun anew."
UNUSABLE = "Choices will not be remembered: {path} cannot be used ({cause})."
UNWRITABLE = "Choices are not being remembered: {path} cannot be written ({cause})."
UNREADABLE = "Choices are not remembered: {path} cannot be read ({cause})."
