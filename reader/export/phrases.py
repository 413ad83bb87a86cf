"""Why an export cannot be made as it should: whole phrases with {places}, to be translated."""

UNWRITTEN = "cannot write {target}: {cause}"
NO_FOLDER = "there is no folder {path}"
NO_FILE = "it is not a file"
PROTECTED = "it is write-protected"
FOLDER_PROTECTED = "nothing may be written in the folder {path}"
PDF_FAILED = "the PDF could not be set: {cause}"
NO_FONT = (
    "no font on this computer shows {script} ({some}): each is shown as {mark}, {count} in all; "
    "a font such as {font} would show them"
)
NO_FONT_FOR_RARE = (
    "no font on this computer shows some rare characters ({some}): each is shown as {mark}, {count} in all"
)
SIGNS = "some signs"
EMOJI = "some emoji"
NO_STANDARD = "the PDF is neither PDF/A-2a nor PDF/UA-1: {cause}"
EXTRA = "this format needs the Python package {module}, which is not installed"
NOT_ONE = "this format holds one remark, and {count} are chosen"
CELLS_CUT = (
    "{count} texts are longer than the {most} characters that a cell can hold: their ends are left out"
)
ROWS_LEFT_OUT = "{count} rows of the table {table} are left out: a sheet holds no more than {most}"
TYPST_CRASHED = "Typst broke off unexpectedly ({detail})"
TYPST_KILLED = "the system ended Typst ({detail}), most likely because memory ran out"
TYPST_MEMORY = "there is not enough memory for so many pages"
PICTURE_FAILED = "the picture could not be made: {cause}"
