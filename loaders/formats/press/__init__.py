"""The press loader's grammar: Vietnamese press reports on Party and state organisation, text to facts.

Stages, each with typed inputs and outputs and in a folder of its own:

| stage | folder | takes | gives |
|---|---|---|---|
| reading | `reading` | bytes | `Article`: NFC text, address, day |
| words | `words` | text | `Tokens` and `Sentence` spans with offsets |
| mentions | `mentions` | a sentence | `Body`, `Post`, `Person`, `Cue` |
| naming | `naming` | mentions, the article | full names of bodies |
| facts | `facts` | named mentions | `Facts`: people, holds, organisations, links |

`grammar.facts_of` runs them, `extract.press_extract` writes them for a folder, `rules` says what each
rule does. What the grammar knows of words is data, in ``data/``.
"""
