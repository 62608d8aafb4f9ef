"""The search under faults: 500 pages change while workers die, the broker forgets and Elasticsearch is gone.

`python -m nejatsite.testing.faults` runs it on the services that the environment names.
"""
