"""Conversations of a few lines, and what the last of them must be told, or that nothing is told ("-")."""

from __future__ import annotations

import pytest

import balcer
from balcer import fold
from balcer_chat import Chat, Status

CONVERSATIONS = """\
When did he move to Los Angeles? / Who was the director he worked with there? => hellman
Where did he move in 1980? / Which director did he collaborate with there? => hellman
Who stars in Jo? / How old is she? => -
Who stars in Jo? / How old is he? => -
Who directed For Justice? / Where was she born? => -
Who sang on Backbone? / Where was he born? => -
Who sang on Backbone? / Who played guitar on it? => ron hunter
Who sang on Backbone? / And the guitar? => ron hunter
Who sang on Backbone? / Who produced it? => sackler
Who was the poet who taught him? / When did she die? => -
Who wrote the introduction to Seeing As? / What's his job? => art historian
Who wrote the introduction to Seeing As? / How old is he? => -
What did Alisan Fine Arts show of his? / Where did he take those photos? => arctic
What did Alisan Fine Arts show? / Who was in the pictures? => inuit
What was shown at Hutchinson Modern? / What country were the photos from? => argentina
What was his show at the Hutchinson gallery called? / When did it open? => june 20, 2024
He was a juror in Monte-Carlo in 2013, wasn't he? / And a year later, where? => shanghai
Was he on a jury in 2013? / And in 2014? => shanghai
Where was he a jury member in 2014? / And the year before? => monte
Which school in Paris had him as a lecturer? / And in Moscow? => internews
Which Beijing academy did he lecture at? / And in Tokyo? => ukiyo-e
Where in Toronto did he lecture? / And in Brisbane? => spaa
Who owns the Hasui collection? / How many works does it have? => 800
Which museum did he give Japanese prints to? / How big is the collection? => 800
Which museum got the Inuit prints? / How many were there? => 550
Which museum got his Inuit prints? / When? => 2024
Which museum got his Inuit prints? / What was the year? => 2024
What's the Hasui collection called? / What does it include? => watercolors
What did Moriarty call him? / Where did he say it? => breitbart
What did Moriarty call him? / In which publication? => breitbart
What did Moriarty accuse him of? / What show had he been on? => law & order
Who attacked him in 2009? / What for? => enhanced interrogation
Whose personal assistant was he? / And whose seminar did he take? => godard
Whose seminar did he attend? / And whose assistant was he? => huston
Whose assistant was he? / During which film? => angela
What did he do on Judge Dredd? / Any other films where he did that? => solar crisis; crow
What was his job on Solar Crisis? / Did he do the same on other films? => crow; judge dredd
What did he do on Judge Dredd? / Was he credited? => uncredited|no
What did he get at Ferrara in 2018? / Was there another one? => cinematography|two
What did he win from the Silver Gavel people in 1999? / And the year after? => 2000|hate
Which award did Planned Parenthood give him? / For which episode? => third horseman
Which award did Planned Parenthood give him? / When? => 2004
Which radio play did he adapt? / Who wrote the play? => pinero
Which radio play did he adapt? / Who were the stars? => asner; falk
Which radio play did he adapt? / And the stars? => asner; falk
What play did he adapt for the radio? / Which station? => kcrw
What was the first series he created for CBS? / And the cast? => mcmahon
What is Jo? / And the cast? => reno; mosaku; jones
What is FBI: Most Wanted? / The cast? => mcmahon; lutz
Name his uncredited rewrites. / What were they, in order? => solar crisis; the crow; judge dredd
Which four shorts did he make in the seventies? / In order, please. => averbach; turcot; twist
When did he cover the Yom Kippur War? / How old was he? => 19
When did he cover the Yom Kippur War? / How old would he have been then? => 19
When did he become showrunner of Law & Order? / How old was he? => 42
When was he arrested? / How old was he? => 16
When was he arrested? / Where was he held? => station 10
When was he arrested? / How long did they keep him? => overnight
When was he arrested? / Why? => flq
Who starred in The Ordained? / Who did he play? => -
Who starred in The Ordained? / What is his character called? => -
Who starred in The Ordained? / Which network was it for? => cbs
Who is Charlie Cox? / What else has he been in? => -
Which cookbook did Mattawin co-publish? / Which prize did it win? => gourmand
Which cookbook did Mattawin co-publish? / Who wrote it? => -
Which cookbook did Mattawin co-publish? / When? => 2020
Which books did Mattawin co-publish? / The 2015 one, what's it on? => cigarette
Which books did Mattawin co-publish? / Which one won an award? => chow
Which books did Mattawin co-publish? / Which of them came out first? => wang
Which books did Mattawin co-publish? / And the latest? => chow
What did Mattawin sponsor in 2014? / Where was it? => chinese in america
What did Mattawin sponsor in 2014? / Which city? => new york
What did he sponsor in 2010? / How many volumes is it? => 13|thirteen
What did he sponsor in 2010? / Who are these artists? => underground|cultural revolution
Who are the Wuming? / Which exhibition showed their work? => blooming
What is Blooming in the Shadows? / Where was it held? => china institute
What is Blooming in the Shadows? / When? => 2011
What is Blooming in the Shadows? / Who organized it? => carolyn
What is Blooming in the Shadows? / Which groups were in it? => wuming; stars; grass
What is Light Before Dawn? / Where did it open? => hong kong
What is Light Before Dawn? / And when? => may 2013
What's his connection to The Sopranos? / Which episode? => in camelot
What's his connection to The Sopranos? / Who says it? => jt|tim daly
What did Letterman do? / When was that? => january 12, 2008
What did Letterman joke about? / When did that happen? => january 10, 2008
What did Letterman joke about? / Was he hurt? => -
Which governor honoured him? / With what? => colonel
Which governor honoured him? / In which year? => 2008
Which governor honoured him? / Of which state? => kentucky
What degree did he get from Concordia? / In what? => communication
What degree did he get from Concordia? / With honours? => magna cum laude
What degree did Concordia give him in 2008? / Did he make a speech? => commencement
What degree did Concordia give him in 2008? / On which day? => november 17
Where was he born? / When? => february 9, 1954
Where was he born? / And where did he go to school? => lower canada
What is Desaparecidos? / Where is it now? => americas society
What is Desaparecidos? / When was it made? => 2009
What is Desaparecidos? / What does it show? => doormen|porteros
What is Desaparecidos? / Which city was it shot in? => buenos aires
What is Above the Drowning Sea? / Who narrates it? => margulies; goldwyn
What is Above the Drowning Sea? / How many festivals took it? => 31
What is Above the Drowning Sea? / Where did they find refuge? => shanghai
What is Above the Drowning Sea? / How long is it? => -
What is Above the Drowning Sea? / Who were the people in it? / Where did they flee to? => shanghai
What was his first TV movie? / Did it win anything? => psychological
What was his first TV movie? / What did it lead to? => star trek
What was his first television project? / Which year? => 1989
When was Jo made? / And where? => paris
What did he create in 2012? / How many episodes? => eight|8
What did he create in 2012? / How was it ranked? => fourth
What is The Council? / Who green lit it? => cbc; nbc
What is The Council? / Where's it set? => arctic
What is The Council? / Was it aired? => -
What is WonderWorld? / With whom did he develop it? => owen wilson
What is WonderWorld? / When is it set? => 1980s|eighties
Who is Alana de la Garza? / How are they related? => cousin
Who is Juan Cortina? / What was he known as? => robin hood
Who is his wife? / What did they donate together? => inuit
Who is his wife? / When did they marry? => -
Who is his wife? / How old is she? => -
Did he win an Emmy? / When? => 1997
Did he win an Emmy? / For which show? => law & order
Did he win an Emmy? / How many nominations? => six|6
How many Edgars did he win? / In which years? => 1993; 1999; 2000; 2005
How many Edgars did he win? / Which shows were they for? => criminal intent
When did he win his first Edgar? / And the last? => 2005
What did he win in 1997? / And in 1999? => edgar; monitor
What did he win in 1997? / And two years later? => edgar
What did he win in 2006? / And in 2010? => angie
What did he receive from Reims? / And from Banff? => rockie
What did he receive from Reims? / When? => 2006
Was he ever nominated for a Golden Globe? / How often? => two|twice|2
Was he ever nominated for a Golden Globe? / Did he win? => no
What is Rubber Room? / Who directed it? => balcer
What is Rubber Room? / What did the New York Times say about it? => best finale
What is Rubber Room? / Which season was it? => 20th|twentieth
What did he do in June 2010? / How long did that show last? => one season
What's LOLA? / Who ran it? => balcer
What's LOLA? / Why was it cancelled? => -
Who is Xu Bing? / What did they make together? => tobacco|artwork
Who is Xu Bing? / Where was that exhibition? => virginia museum
What is Backbone? / Where has it been shown? => aldrich; taipei; ullens
What is Backbone? / Was it shown in Beijing? => ullens|yes
What is Watching Tea Leaves in Shanxi? / Where can I see it? => vimeo; youtube
What is Blue Sky? / Where was it shot? => nice
What is Blue Sky? / Whose music is it? => huang ruo
Where was Blue Sky shot? / And the tea one? => china
Where did he work as an usher? / When was that? => 1981
Where did he work as an usher? / At what time were the screenings? => midnight
Which newspapers published his photos? / Any magazines? => cinema canada|impressions
When did Seeing As come out? / Who published it? => acc art
When did Seeing As come out? / Who did the intro? => hobbs
When did Seeing As come out? / What did Hobbs say about it? => grand|metaphor
Where does Gazing Into the Mirror go next? / And where did it open? => ningbo
Where did Gazing Into the Mirror open? / When? / And where will it go? => chengdu; shanghai
Who are the Menendez series' stars? / When did it air? => fall|2017
Who are the stars of the Menendez series? / How many episodes are there? => eight|8
What happened in October 2009? / What did he reply? => equal-opportunity|equal opportunity
How long was he showrunner of Criminal Intent? / And of Law & Order? => 1996|seventh|20th
Who produced Backbone the song? / Who sings? => captain luke
Which groups of artists did he support? / When was the catalogue published? => 2010
When was he on strike? / What happened on January 10? => altercation
Did he get a Golden Globe nomination? / How many? => two|2
Did he get a Golden Globe nomination? / Did he win one? => no
What did the Writers Guild give him? / In which year? => 1998
Which of his shows won a Peabody? / When? => 1997
How often was he nominated for an Emmy? / And for a Golden Globe? => two|twice|2
How often was he nominated for an Emmy? / How many of those did he win? => one|once|1
What won at Kansas City in 2014? / And in Portsmouth? => short documentary
What was he nominated for in Miami? / And in Pasadena? => best documentary
What was he nominated for in Madrid in 2018? / And in 2014? => documentary short
Name his four shorts of the seventies. / Which of them came last? => twist of fate
Name his four shorts of the seventies. / Which was the first? => averbach|solid state
List the series he created. / Which of them is set in Paris? => jo
List the series he created. / Which of these was for CBS? => most wanted
Which of his exhibitions were in New York? / And in China? => gazing
When was Hidden Stories on view? / At which gallery? => alisan
When was Hidden Stories on view? / What was it about? => inuit
When was Hidden Stories on view? / Which show came before it? => forensics
What opened at the Dimension Art Museum? / In what city is that? => ningbo
What opened at the Dimension Art Museum? / When? => december 19, 2025
What opened at the Dimension Art Museum? / Where will it go after that? => chengdu
Who has Desaparecidos on its walls? / How many pictures does it have? => 44
What is installed at the Americas Society? / Who made it? => balcer
What is installed at the Americas Society? / When was it put up? => november 2025|november, 2025
Which poem did he write? / Who is it a tribute to? => enslaved
Which poem did he write? / What did Xu Bing do with it? => installation
Which poem did he write? / Did it become a song? => yes
Which poem did he write? / Which museum owns the installation? => virginia museum|vmfa
Who produced the song Backbone? / On which label? => mattawin
Who produced the song Backbone? / And who played guitar? => hunter
Where was Backbone exhibited in 2012? / And in 2014? => taipei; hong kong
Where was Backbone exhibited in 2012? / And in 2018? => ullens
Which newspaper praised Tobacco Project Virginia? / How? => top ten
Which university did he lecture at in Cambridge? => -
Did he lecture at Columbia? / And at Yale? => -
Did he lecture at Columbia? / And at the Sorbonne? => sorbonne|yes
Did he lecture at UCLA? / What about? => -
Which festivals has he lectured at? / And which museums? => virginia museum; boston
Who did he assist during the shooting of Angela? / What was he to him? => assistant
Who was John Huston to him? / What film was that on? => angela
Who is Deborah Eibel? / What did she teach him? => creative writing
Who is Deborah Eibel? / At which university? => concordia
Who is Monte Hellman? / When did they work together? => 1980
Who is Owen Wilson to him? / What was the series called? => wonderworld
Who is Michael Sackler-Berner? / What did he produce? => backbone
Who is Ava DuVernay? / What did she direct? => for justice
Who is Ava DuVernay? / In which year was that? => 2015
Who is Charlie Cox? / Which pilot was he in? => ordained
Who is Edie Falco? / Who else was in that series? => graham; charles
Who is Steve Beshear? / What did he do for Balcer? => colonel
Who is Ai Weiwei? / Which book of his did Mattawin sponsor? => new york 1983
Who is Juan Cortina? / What was his nickname? => robin hood
Who is Robert Hobbs? / What did he write? => introduction
Who is Carolyn? / Which exhibition did they organise? => blooming
Who is Carolyn? / Which museum did they give prints to? => metropolitan
When did Balcer become showrunner of Law & Order? / In which season was that? => seventh|7
When was he hired on Law & Order? / As what? => staff writer
When did he return to Law & Order? / In what role? => head writer
Which record did Law & Order tie? => gunsmoke
Which show's record did Law & Order tie? / What record was it? => longest
What was cancelled after one season? / Who ran it? => balcer
What was cancelled after one season? / Who directed its finale? => balcer
What is FBI: Most Wanted? / When did it first air? => january 7, 2020
What is FBI: Most Wanted? / How many seasons has it had? => -
What is FBI: Most Wanted? / When was it renewed? => april 9, 2024
What is FBI: Most Wanted? / Was it a hit? => highest
What is the Menendez series? / Who plays the lawyer? => -
What is the Menendez series? / How many episodes? => eight|8
What is the Menendez series? / Which channel? => nbc
When did the Menendez series air? / And who was in it? => falco; graham
Where was Jo shot? / And Blue Sky? => nice
Where was Jo shot? / And Watching Tea Leaves in Shanxi? => china
Who directed For Justice? / And The Ordained? => -
Who stars in The Ordained? / And in Jo? => reno; mosaku
Which network was The Ordained for? / And WonderWorld? => starz
Which network was The Ordained for? / And The Council? => cbc; nbc
What is The Legend of Embroidery? / When is it from? => 2017
What is The Legend of Embroidery? / Who directed it? => -
What is Twist of Fate? / And Solid State? => 1976
When was Hopewell? / And Proof of Lies? => 2006
Is Solar Crisis a film? / Was he credited on it? => uncredited|no
When was he an usher? / Where? => tiffany
When was he an usher? / What film was shown there? => rocky horror
Where was he on January 10, 2008? => -
What happened on January 10, 2008? / Who joked about it? => letterman
What happened on January 10, 2008? / And two days later? => letterman
What happened in November 2008? / What did he do there? => commencement
Was he arrested as a teenager? / How old was he? => 16
Was he arrested as a teenager? / Where did they hold him? => station 10
Was he arrested as a teenager? / When did they let him go? => next day
What was he suspected of in 1970? / Who arrested him? => police
Which war did he cover? / As what? => cameraman
Which war did he cover? / In which year? => 1973
Which war did he cover? / For which channel? => -
What did he study? / Under whom? => eibel
What did he study? / With what grade did he finish? => magna cum laude
Which papers did he write for? / As what? => reporter|critic
Which magazine published his photos? / Which volume? => 32
Which book did he write an essay for? / About which artist? => xu bing
Who wrote to the Mattawin catalogue of the No Name Group? => -
How many volumes does the Wuming catalogue have? / When did it come out? => 2010
How many volumes does the Wuming catalogue have? / Who paid for it? => mattawin|balcer
Where was Oil and Water shown? / Who sponsored it? => mattawin
Where was Oil and Water shown? / When? => 2014
When did the Hasui exhibition open? / And when did it close? => march 2015
When did the Hasui exhibition open? / Where? => virginia museum|vmfa
What did they donate in 2024? / To whom? => metropolitan
What did they donate in 2024? / How many pieces? => 550
What did they donate in 2024? / And in 2006? => hasui
What did he donate in 2006? / And in 2024? => inuit
How far back does the Inuit collection go? / How many prints is it? => 550
Are you sure he won an Emmy? / What year? => 1997
Did he direct Rubber Room? / Who wrote it? => balcer
Which episode got a Margaret Sanger Award? / Of which series? => criminal intent
Which episode got the Champion of Justice award? / Who gave it? => alliance for justice
Which episode got the Champion of Justice award? / When? => 2010
"""
"""Lines / line => words; other words | words that do as well."""

CLAIMS = (Status.ANSWERED, Status.AMBIGUOUS)


def conversations(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


def holds(record: balcer.Record, conversation: str) -> None:
    asked, _, wanted = conversation.rpartition(" => ")
    chat = Chat(record)
    answer = [chat.ask(line) for line in asked.split(" / ")][-1]
    told = fold(answer.text)
    if wanted == "-":
        assert answer.status not in CLAIMS, told
        return
    assert answer.status in (*CLAIMS, Status.CORRECTED), told
    for words in wanted.split(";"):
        assert any(fold(word.strip()) in told for word in words.split("|")), (words, told)


@pytest.mark.parametrize("conversation", conversations(CONVERSATIONS))
def test_the_last_line_is_answered_in_the_light_of_the_others(conversation: str, record: balcer.Record) -> None:
    holds(record, conversation)
