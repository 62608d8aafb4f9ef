"""How well the search answers: judged questions, a small corpus, and what each engine makes of it.

The judgements are data (`search/relevance/`), read from the texts; nothing here was written from what an engine returns.
"""
