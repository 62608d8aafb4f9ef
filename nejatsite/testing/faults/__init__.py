"""Two parts of the site under faults, on the services that the environment names.

`python -m nejatsite.testing.faults`: the search, while 500 pages change, workers die, the broker forgets and
Elasticsearch is gone. `python -m nejatsite.testing.faults sharing`: the announcements, while a thousand are sent to
receivers that fail a third of the time, workers are killed at 50 moments and the broker forgets.
"""
