"""Two people who share a name, in invented articles: couples, sisters, generations, and no kin at all."""

from __future__ import annotations

import pytest

from tests.quotes.test_coreference import names

CASES = {
    "husband and wife by title": (
        "Nora Vance and her husband, Peter Vance, opened the bakery. “We bake at four,” Mrs Vance said.\n\n"
        "“She bakes at four,” Mr Vance said. “He sleeps until nine,” Nora Vance added.",
        ["Nora Vance", "Peter Vance", "Nora Vance"],
    ),
    "husband and wife by what they are to each other": (
        "Nora Vance and her husband, Peter Vance, opened the bakery. “We bake at four,” said Nora Vance.\n\n"
        "“I do not,” her husband said.\n\n“It is true,” his wife said.",
        ["Nora Vance", "Peter Vance", "Nora Vance"],
    ),
    "a couple named together": (
        "Bill and Margaret Oakes won a boat. “I told them to sell it,” Mr Oakes said.\n\n"
        "“We keep it,” Mrs Oakes said. “He cannot swim,” Margaret added. “I can,” Bill said.",
        ["Bill Oakes", "Margaret Oakes", "Margaret Oakes", "Bill Oakes"],
    ),
    "a wife known by her given name": (
        "President Ivo Marsh spoke. His wife, Lena, was there. “Enough,” Mrs Marsh said. “More,” Marsh said.",
        ["Lena", "Ivo Marsh"],
    ),
    "a wife nobody has named": (
        "Peter Vance bakes. “At four,” he said.\n\n“At nine,” Mrs Vance said.",
        ["Peter Vance", "Mrs Vance"],
    ),
    "sisters": (
        "Sisters Amy and Kate Lowell won the pairs. “We argue,” Amy said. “We do not,” Kate said.\n\n"
        "“Always,” Lowell said.",
        ["Amy Lowell", "Kate Lowell", "Lowell"],
    ),
    "a brother is never oneself": (
        "Emil Farkas will box, and so will his younger brother, Anton Farkas.\n\n"
        "“I taught him,” said Emil Farkas. “He did,” his brother said.",
        ["Emil Farkas", "Anton Farkas"],
    ),
    "the younger brother": (
        "Emil Farkas will box, and so will his younger brother, Anton Farkas. “Me,” the younger Farkas said.",
        ["Anton Farkas"],
    ),
    "generations by kin": (
        "Ed Hart and his father, Walter Hart, sail. “I taught him,” the elder Hart said.\n\n"
        "“He forgot it,” the younger Hart said. “He never listens,” his father said.",
        ["Walter Hart", "Ed Hart", "Walter Hart"],
    ),
    "generations by suffix": (
        "Sheriff Roy Bell Sr. followed Roy Bell Jr. on Friday. “It is heavy,” the elder Bell said.\n\n"
        "“It was,” the younger Bell said. Bell Sr. plans to fish. “I have a boat,” he said.",
        ["Roy Bell Sr.", "Roy Bell Jr.", "Roy Bell Sr."],
    ),
    "generations by age": (
        "Jax Pell, 27, sings. Dolores Pell, 81, knits. “I want it back,” the elder Pell said.",
        ["Dolores Pell"],
    ),
    "generations by initial": (
        "George H. Dunn was mayor, and George W. Dunn is. “He was better,” George W. Dunn said.\n\n"
        "“He is kind,” said George H. Dunn.",
        ["George W. Dunn", "George H. Dunn"],
    ),
    "no kin, told apart by title": (
        "Dr Alan Shaw treated Anna Shaw, no relation. “She is well,” Dr Shaw said. “I am,” Ms Shaw said.",
        ["Alan Shaw", "Anna Shaw"],
    ),
    "no kin, and nothing tells": (
        "Tom Pike, a farmer, and Laura Pike, an unrelated vet, objected. “The road is mine,” Pike said.",
        ["Pike"],
    ),
    "nobody's daughter": (
        "Bill Rowe, 81, gave the firm to his daughter, Jane Rowe, 50. “I earned it,” Ms. Rowe said.\n\n"
        "“You did,” her father said. “I see,” his daughter said.",
        ["Jane Rowe", "Bill Rowe", "Jane Rowe"],
    ),
    "a predecessor is somebody else": (
        "Prime Minister Radu Cerny spoke. “It is dead,” Cerny said.\n\n"
        "Cerny’s predecessor wrote the treaty. At the time, he called it “a bargain”.",
        ["Radu Cerny", None],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), CASES.values(), ids=CASES)
def test_namesakes_are_told_apart(text: str, wanted: list[str | None]) -> None:
    assert names(text, "en") == wanted
