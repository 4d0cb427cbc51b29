"""What type of answer a question wants: an answer without a value of that type is none."""

from __future__ import annotations

import pytest

import balcer
from balcer_chat import Chat, Status
from balcer_chat.chat import lexicon_of
from balcer_chat.grammar.reader import read
from balcer_chat.lexicon.nouns import answer_type, singulars
from balcer_chat.text.items import link
from balcer_chat.text.tokens import tokenize

NO = (Status.NOT_IN_RECORD, Status.NOT_UNDERSTOOD)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("painters", "person"),
        ("movie house", "body"),
        ("movie director", "person"),
        ("countries", "place"),
        ("decade", "time"),
        ("fees", "money"),
        ("nickname", "title"),
        ("purple", None),
        ("", None),
    ],
)
def test_nouns_by_type(words: str, kind: str | None) -> None:
    assert answer_type(*words.split(" ")) == kind


def test_singulars_of_irregular_nouns() -> None:
    assert "doorman" in singulars("doormen")
    assert "glass" in singulars("glasses")
    assert singulars("press") == ("press",)


@pytest.mark.parametrize(
    ("question", "kind", "noun", "by_name"),
    [
        ("Which painter did he meet?", "person", "painter", False),
        ("What was the price of the show?", "money", "price", False),
        ("What is the name of the guard?", "person", "guard", True),
        ("What was the guard's name?", "person", "guard", True),
        ("Names of the guards who held him?", "person", "guards", True),
        ("How much did the channel pay for it?", "money", "how much", False),
        ("How is the last episode called?", "title", "name", False),
        ("Which character does she play?", "character", "character", False),
        ("What does that stand for?", "long form", "", False),
        ("Closing date of the show?", "time", "date", False),
    ],
)
def test_the_type_that_is_read(record: balcer.Record, question: str, kind: str, noun: str, by_name: bool) -> None:
    lexicon = lexicon_of(record)
    wanted = read(link(tokenize(question), lexicon), lexicon).wanted
    assert wanted is not None
    assert (wanted.kind, wanted.noun, wanted.by_name) == (kind, noun, by_name)


@pytest.mark.parametrize(
    "question",
    [
        "Name of the officer who arrested him?",
        "Names of the bloggers who attacked him in 2009?",
        "Which part does Edie Falco play in the Menendez series?",
        "What character is played by Jean Reno in Jo?",
        "What was the sale price of the show when TNT bought it?",
        "How much did TNT spend on Law & Order?",
        "How much a night did he earn at the Tiffany?",
        "Which of the actors in Jo is the youngest?",
        "Who is the oldest actor in Jo?",
        "How is the finale of Law & Order: Los Angeles titled?",
        "What do the letters SCADA mean?",
        "How many scripts did he write for Law & Order?",
        "When does the Shanghai stop of Gazing Into the Mirror open?",
        "What does his essay on Xu Bing claim?",
        "Who came after him at Law & Order?",
        "Who sold the show to TNT?",
        "What are his daughters' names?",
        "Which actor is a friend of his?",
        "What is his nickname?",
        "What was the topic of the Commencement Address?",
        "What did he study at Lower Canada College?",
        "What does the name Mattawin mean?",
        "How many episodes did Law & Order have in all?",
        "How long is the song Backbone?",
        "Where does Carolyn come from?",
        "Which passport does he hold?",
        "Who chaired the Monte-Carlo jury?",
        "Which women artists are in the Inuit collection?",
        "Which of the prints in the Hasui collection is the oldest?",
        "At which Shanghai museum will the retrospective be shown?",
        "Why did he quit Criminal Intent?",
        "When did he become an American citizen?",
        "Where did Godard's seminar take place?",
        "Where is the Mattawin Company based?",
        "Which of his films premiered at Cannes?",
        "Which director does he admire?",
        "What was the name of the policeman?",
        "List the plantation brands in Backbone.",
        "Which brands of tobacco does the poem name?",
        "Name the web series that he made.",
        "Which languages does he speak?",
        'Whose words are "unhinged zen piece"?',
        "law & order tnt sale price",
        "Title of his essay in Impressions?",
    ],
)
def test_a_fact_without_such_a_value_is_no_answer(record: balcer.Record, question: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status in NO, answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which character did Tim Daly play?", "JT"),
        ("What is the name of the gallery where Hidden Stories was shown?", "Alisan"),
        ("What is LOLA short for?", "Los Angeles"),
        ("Which alliance for the rights of children honoured him?", "Alliance for Children's Rights"),
        ("Under which name is Juan Cortina also known?", "Rio Grande Robin Hood"),
        ("With which film director did he work in Los Angeles?", "Monte Hellman"),
        ("Approximately how much prints did they give to the Met?", "550"),
        ("By what nickname is Juan Cortina known?", "Rio Grande Robin Hood"),
        ("What is the subtitle of Blooming in the Shadows?", "Unofficial Chinese Art"),
        ("How is the finale of Law & Order called?", "Rubber Room"),
        ("Which art historian wrote of his images?", "Hobbs"),
        ("Closing date of the Hasui exhibition at the VMFA?", "March 2015"),
    ],
)
def test_a_fact_with_such_a_value_answers(record: balcer.Record, question: str, told: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert told in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("In which US state is the museum that showed Backbone?", "Connecticut"),
        ("From which country is Kawase Hasui?", "Japan"),
        ("What time span do the donated Inuit prints cover?", "Mid-1940s to the present day"),
        ("On which street was the Tiffany?", "Sunset Strip"),
        ("With what honours did he take his BA?", "magna cum laude"),
        ("What was his duty on the film about Xu Bing's project?", "produc"),
        ("In which city did the refugees of the film find shelter?", "Shanghai"),
        ("City where the refugees found shelter?", "Shanghai"),
        ("Whose play did he help adapt for radio?", "Pinero"),
        ("Number of images in Desaparecidos?", "44"),
        ("Employer of the man he had an altercation with?", "Fox"),
        ("In whose permanent collection is the Backbone installation?", "Virginia Museum of Fine Arts"),
    ],
)
def test_places_times_and_roles(record: balcer.Record, question: str, told: str) -> None:
    answer = Chat(record).ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert told in answer.text
