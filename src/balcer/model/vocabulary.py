"""The closed vocabularies of the record: kinds, roles, outcomes, degrees of certainty."""

from __future__ import annotations

from enum import Enum


class Term(Enum):
    """Base of the vocabularies: a value with a readable label."""

    @property
    def label(self) -> str:
        """The term in plain words.

        >>> Role.EXECUTIVE_PRODUCER.label
        'executive producer'
        """
        text = str(self.value).replace("_", " ")
        return f"co-{text[3:]}" if text.startswith("co ") else text


class Certainty(Term):
    """How a source says it."""

    STATED = "stated"
    HEDGED = "hedged"
    ATTRIBUTED = "attributed"
    DISPUTED = "disputed"
    OPINION = "opinion"


class PlaceKind(Term):
    """What sort of place."""

    COUNTRY = "country"
    STATE = "state"
    PROVINCE = "province"
    REGION = "region"
    CITY = "city"
    DISTRICT = "district"
    STREET = "street"
    BUILDING = "building"
    CONTINENT = "continent"


class OrganisationKind(Term):
    """What sort of organisation."""

    SCHOOL = "school"
    UNIVERSITY = "university"
    ACADEMY = "academy"
    BROADCASTER = "broadcaster"
    FILM_BODY = "film_body"
    PLATFORM = "platform"
    RATINGS_SERVICE = "ratings_service"
    PERIODICAL = "periodical"
    NEWS = "news"
    PUBLISHER = "publisher"
    COMPANY = "company"
    GUILD = "guild"
    ASSOCIATION = "association"
    CHARITY = "charity"
    SOCIETY = "society"
    AWARD_PROGRAMME = "award_programme"
    FESTIVAL = "festival"
    FILM_FESTIVAL = "film_festival"
    TELEVISION_FESTIVAL = "television_festival"
    COMPETITION = "competition"
    CONFERENCE = "conference"
    MUSEUM = "museum"
    GALLERY = "gallery"
    INSTITUTE = "institute"
    THEATRE = "theatre"
    ARTIST_GROUP = "artist_group"
    POLITICAL_GROUP = "political_group"
    POLICE = "police"
    GOVERNMENT = "government"
    OTHER = "other"


class PersonKind(Term):
    """Real, or not."""

    REAL = "real"
    CHARACTER = "character"
    LEGEND = "legend"


class RelationshipKind(Term):
    """Family ties and their like."""

    SPOUSE = "spouse"
    COUSIN = "cousin"
    RELATIVE = "relative"
    SIBLING = "sibling"
    PARENT = "parent"
    CHILD = "child"
    FRIEND = "friend"


class WorkKind(Term):
    """What a work is, whatever words a source's list uses for it."""

    TV_SERIES = "tv_series"
    MINISERIES = "miniseries"
    TV_MOVIE = "tv_movie"
    PILOT = "pilot"
    EPISODE = "episode"
    FEATURE_FILM = "feature_film"
    SHORT = "short"
    VIDEO_SHORT = "video_short"
    DOCUMENTARY = "documentary"
    DOCUMENTARY_SHORT = "documentary_short"
    DOCUMENTARY_FEATURE = "documentary_feature"
    FILM_PROJECT = "film_project"
    SCREENPLAY = "screenplay"
    RADIO_PLAY = "radio_play"
    STAGE_PLAY = "stage_play"
    POEM = "poem"
    SONG = "song"
    ARTWORK = "artwork"
    INSTALLATION = "installation"
    PHOTO_SERIES = "photo_series"


class Mark(Term):
    """A word that a filmography puts beside a title."""

    CREATOR = "creator"
    UNCREDITED_REWRITE = "uncredited_rewrite"


class Role(Term):
    """What somebody did on a work, publication or exhibition."""

    CREATOR = "creator"
    CO_CREATOR = "co_creator"
    DEVELOPER = "developer"
    SHOWRUNNER = "showrunner"
    EXECUTIVE_PRODUCER = "executive_producer"
    CO_EXECUTIVE_PRODUCER = "co_executive_producer"
    SUPERVISING_PRODUCER = "supervising_producer"
    PRODUCER = "producer"
    HEAD_WRITER = "head_writer"
    STAFF_WRITER = "staff_writer"
    WRITER = "writer"
    CO_WRITER = "co_writer"
    REWRITER = "rewriter"
    ADAPTER = "adapter"
    DIRECTOR = "director"
    CO_DIRECTOR = "co_director"
    MAKER = "maker"
    ACTOR = "actor"
    NARRATOR = "narrator"
    VOCALIST = "vocalist"
    GUITARIST = "guitarist"
    MUSIC = "music"
    AUTHOR = "author"
    POET = "poet"
    PHOTOGRAPHER = "photographer"
    ARTIST = "artist"
    COLLABORATOR = "collaborator"
    INTRODUCTION = "introduction"
    CONTRIBUTOR = "contributor"
    SUBJECT = "subject"
    ORGANISER = "organiser"
    SPONSOR = "sponsor"
    PUBLISHER = "publisher"
    CO_PUBLISHER = "co_publisher"
    PERSONAL_ASSISTANT = "personal_assistant"


class Entry(Term):
    """How a tenure began."""

    HIRED = "hired"
    BECAME = "became"
    RETURNED = "returned"
    CONTINUED = "continued"


class Outcome(Term):
    """What became of an entry: ``received`` where the source names the award and says no more."""

    WON = "won"
    NOMINATED = "nominated"
    MENTION = "mention"
    RECEIVED = "received"


class EventKind(Term):
    """What happened."""

    BIRTH = "birth"
    DEATH = "death"
    MARRIAGE = "marriage"
    SCHOOLING = "schooling"
    STUDY = "study"
    DEGREE = "degree"
    JOB = "job"
    ASSIGNMENT = "assignment"
    COLLABORATION = "collaboration"
    MOVE = "move"
    ARREST = "arrest"
    ALTERCATION = "altercation"
    ATTACK = "attack"
    STRIKE = "strike"
    SPEECH = "speech"
    PRODUCTION = "production"
    BROADCAST = "broadcast"
    RENEWAL = "renewal"
    CANCELLATION = "cancellation"
    GREEN_LIGHT = "green_light"
    SYNDICATION = "syndication"
    MILESTONE = "milestone"
    TRAVEL = "travel"
    OTHER = "other"


class ExhibitionKind(Term):
    """What sort of showing."""

    SOLO_SHOW = "solo_show"
    RETROSPECTIVE = "retrospective"
    EXHIBITION = "exhibition"
    SHOWING = "showing"
    INSTALLATION = "installation"


class PublicationKind(Term):
    """What sort of publication."""

    BOOK = "book"
    BIOGRAPHY = "biography"
    CATALOGUE = "catalogue"
    ESSAY = "essay"
    PHOTOGRAPHS = "photographs"


class ReceptionKind(Term):
    """How others took note."""

    RANKING = "ranking"
    RATING = "rating"
    REVIEW = "review"
    SELECTION = "selection"
    MENTION = "mention"
    JOKE = "joke"
    CRITICISM = "criticism"
    DISPLAY = "display"


class StatementKind(Term):
    """Why a sentence is held as a statement and not as a fact of another kind."""

    CLAIM = "claim"
    HEDGE = "hedge"
    OPINION = "opinion"
    CONFLICT = "conflict"
    REFERENCE = "reference"
    KNOWN_FOR = "known_for"


class SourceKind(Term):
    """What sort of text a source is."""

    ENCYCLOPEDIA = "encyclopedia"
    PROFILE = "profile"
    OTHER = "other"
