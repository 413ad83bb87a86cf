"""Invented articles in the layouts in which news databases deliver theirs."""

from __future__ import annotations

FIRST = [
    "The harbour of Saltby stays shut until the cranes are mended, its mayor said on Tuesday.",
    "“We will not open one berth before the last crane is safe,” Ada Wick told reporters.",
    "Language: that was the other quarrel of the evening, and it went on until midnight.",
]
SECOND = [
    "Ferries to the outer islands are to run again from Friday, the company Norline said.",
    "“Nobody has to swim any more,” its director Jon Holm joked.",
]
NEXIS_UNI_COVER = [
    "User Name: = Ruth Reader",
    "Date and Time: = Thursday, March 5, 2020 3:21:00 PM EST",
    "Job Number: = 1112223",
    "Documents (2)",
    "1. Harbour stays shut, says mayor",
    "Client/Matter: -None-",
    "Search Terms: saltby AND harbour",
    "2. Ferries to sail again",
    "Client/Matter: -None-",
]
NEXIS_UNI = [
    "Harbour stays shut, says mayor",
    "The Saltby Gazette (Saltby)",
    "March 3, 2020 Tuesday 2:47 PM GMT",
    "Copyright 2020 Saltby Papers Limited All Rights Reserved",
    "Section: NEWS; Pg. 4",
    "Length: 412 words",
    "Byline: Ida Crane in Saltby",
    "Highlight: Cranes are not safe",
    "Body",
    *FIRST,
    "Graphic",
    "The harbour on Monday, without a ship.",
    "Load-Date: March 3, 2020",
    "End of Document",
    "Ferries to sail again",
    "The Norwick Courier",
    "March 4, 2020 Wednesday",
    "Final Edition",
    "Copyright 2020 Norwick Press All Rights Reserved",
    "Section: ISLANDS",
    "Length: 210 words",
    "Dateline: NORWICK",
    "Body",
    *SECOND,
    "Classification",
    "Language: ENGLISH",
    "Publication-Type: Newspaper",
    "Subject: FERRIES (90%)",
    "Load-Date: March 4, 2020",
    "End of Document",
]

LEXIS_TEXT = """





                               1 of 2 DOCUMENTS


                              The Saltby Gazette

                             March 3, 2020 Tuesday
                              Late Edition - Final

Harbour stays shut, says mayor, and nobody in
the town hall knows for how long

BYLINE: By IDA CRANE

SECTION: Section A; Column 0; Local Desk; Pg. 1

LENGTH: 412 words

DATELINE: SALTBY

HIGHLIGHT: Cranes are not safe, and the men who
should mend them are not here

   The harbour of Saltby stays shut until the cranes are mended, its mayor
said on Tuesday, and the fishermen of the town will have to sell their catch
elsewhere for as long as that takes.

   "We will not open one berth before the last crane is safe," Ada Wick told
reporters in the town hall.

URL: http://www.saltbygazette.example

LOAD-DATE: March 3, 2020

LANGUAGE: ENGLISH

GRAPHIC: PHOTO: The harbour on Monday (PHOTOGRAPH BY LEN LENS)

PUBLICATION-TYPE: Newspaper


                     Copyright 2020 Saltby Papers Limited
                              All Rights Reserved


                               2 of 2 DOCUMENTS


                              The Norwick Courier

                            March 4, 2020 Wednesday

Ferries to sail again

SECTION: ISLANDS; Pg. 2

LENGTH: 210 words

   Ferries to the outer islands are to run again from Friday, the company
Norline said.

   "Nobody has to swim any more," its director Jon Holm joked.

LOAD-DATE: March 4, 2020

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper


                         Copyright 2020 Norwick Press
                              All Rights Reserved
"""

FACTIVA = [
    "Local news",
    "Harbour stays shut, says mayor",
    "By Ida Crane in Saltby",
    "412 words",
    "3 March 2020",
    "14:47 GMT",
    "The Saltby Gazette",
    "SALGAZ",
    "Page 4",
    "English",
    "Copyright 2020. Saltby Papers Limited. All rights reserved.",
    *FIRST,
    "Document SALGAZ0020200303eg330001x",
    "Ferries to sail again",
    "210 words",
    "4 March 2020",
    "Norwick Courier",
    "NORWCO",
    "English",
    "(c) 2020 Norwick Press",
    *SECOND,
    "Document NORWCO0020200304eg3400002",
    "Search Summary",
    "Text saltby and harbour",
    "Results Found 2",
]

FACTIVA_CODES = [
    "SE\tLocal news",
    "HD\tHarbour stays shut, says mayor",
    "BY\tBy Ida Crane",
    "WC\t412 words",
    "PD\t3 March 2020",
    "ET\t02:47 PM GMT",
    "SN\tThe Saltby Gazette",
    "SC\tSALGAZ",
    "PG\t4",
    "LA\tEnglish",
    "CY\tCopyright 2020. Saltby Papers Limited. All rights reserved.",
    "LP\t" + FIRST[0],
    "TD\t" + FIRST[1],
    FIRST[2],
    "CO\tsaltby : Saltby Harbour Board",
    "NS\tgship : Ships",
    "AN\tDocument SALGAZ0020200303eg330001x",
]

PROQUEST = [
    "_" * 60,
    "Document 1 of 2",
    "Harbour stays shut, says mayor",
    "Author: Crane, Ida",
    "Publication info: The Saltby Gazette ; Saltby (UK) [Saltby (UK)]03 Mar 2020: 4.",
    "Abstract: Cranes are not safe.",
    "Full text: " + FIRST[0],
    *FIRST[1:2],
    "Subject: Harbours; Cranes",
    "Location: Saltby",
    "Title: Harbour stays shut, says mayor",
    "Publication title: The Saltby Gazette; Saltby (UK)",
    "Pages: 4",
    "Publication year: 2020",
    "Publication date: Mar 3, 2020",
    "Language of publication: English",
    "ProQuest document ID: 2370000001",
    "Copyright: (Copyright Saltby Papers Limited 2020)",
    "Last updated: 2020-03-05",
    "_" * 60,
    "Document 2 of 2",
    "Ferries to sail again",
    "Publication info: Norwick Courier [Norwick] 04 Mar 2020.",
    "Full text: " + SECOND[0],
    SECOND[1],
    "Subject: Ferries",
    "Title: Ferries to sail again",
    "Publication title: Norwick Courier; Norwick",
    "Publication date: Mar 4, 2020",
    "Language of publication: English",
    "ProQuest document ID: 2370000002",
    "_" * 60,
]

GERMAN = """                               Dokument 1 von 2


                            Salzbyer Anzeiger

                        Dienstag 3. März 2020

Der Hafen bleibt zu

AUTOR: Ida Kran

RUBRIK: LOKALES; S. 4

LÄNGE: 212 Wörter

Der Hafen von Salzby bleibt geschlossen, bis die Kräne repariert sind, sagte die Bürgermeisterin am Dienstag.

„Wir öffnen keinen Liegeplatz, bevor der letzte Kran sicher ist“, sagte Ada Wick.

UPDATE: 4. März 2020

SPRACHE: GERMAN; Deutsch

PUBLICATION-TYPE: Zeitung

                               Dokument 2 von 2


                            Nordwicker Kurier

                        Mittwoch 4. März 2020

Die Fähren fahren wieder

LÄNGE: 80 Wörter

Die Fähren zu den äußeren Inseln fahren ab Freitag wieder, teilte die Reederei mit.

SPRACHE: GERMAN; Deutsch
"""
