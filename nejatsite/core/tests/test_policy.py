import pytest


@pytest.mark.django_db
def test_public_pages_forbid_scripts_and_styles_of_others_and_in_the_page(client, editions):
    policy = client.get("/en/")["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe-inline" not in policy
    assert "object-src 'none'" in policy


@pytest.mark.django_db
def test_only_the_hosts_of_players_may_be_framed(client, editions):
    policy = client.get("/fa/")["Content-Security-Policy"]
    assert "https://player.vimeo.com" in policy.split("frame-src")[1].split(";")[0]
