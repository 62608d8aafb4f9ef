import threading

import pytest
from django.db import connection
from django.test import Client

from nejatsite.testing.factories import UserFactory
from nejatsite.users.roles import group_name
from statements.models import StatementPage

from .test_numbers import add


@pytest.mark.django_db(transaction=True)
def test_two_drafts_saved_at_the_same_moment_do_not_get_the_same_number() -> None:
    author = UserFactory(username="author.en", groups=[group_name("author", "en")])
    ready, answers = threading.Barrier(4), []

    def save(slug: str) -> None:
        client = Client()
        client.force_login(author)
        ready.wait()
        answers.append(add(client, slug=slug).status_code)
        connection.close()

    threads = [threading.Thread(target=save, args=[f"statement-{n}"]) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(answers) == [200, 200, 200, 302]
    assert StatementPage.objects.filter(number=1).count() == 1
