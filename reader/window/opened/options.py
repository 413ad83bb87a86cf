SCALE = "scale"


def chosen(library, name):
    return library.setting(name, 1)
