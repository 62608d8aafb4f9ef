import pytest

from nejatsite.core.players import PLAYER_HOSTS, player_for


@pytest.mark.parametrize(
    ("address", "source"),
    [
        (
            "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
            "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1",
        ),
        (
            "https://m.youtube.com/watch?app=mobile&v=aqz-KE-bpKQ&t=4",
            "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1",
        ),
        (
            "https://youtu.be/aqz-KE-bpKQ?si=x",
            "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1",
        ),
        ("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1"),
        (
            "https://www.aparat.com/v/abc12",
            "https://www.aparat.com/video/video/embed/videohash/abc12/vt/frame?autoplay=true",
        ),
    ],
)
def test_the_address_of_a_video_leads_to_its_player(address: str, source: str) -> None:
    assert player_for(address).source == source


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/film",
        "https://evil.example/?https://www.youtube.com/watch?v=aqz-KE-bpKQ",
        "https://www.youtube.com.evil.example/watch?v=aqz-KE-bpKQ",
        "javascript:alert(1)",
        "",
    ],
)
def test_an_address_without_a_known_player_stays_a_link(address: str) -> None:
    assert player_for(address).source == ""


def test_every_player_stands_on_a_host_that_the_policy_names() -> None:
    assert PLAYER_HOSTS == (
        "https://player.vimeo.com",
        "https://www.aparat.com",
        "https://www.youtube-nocookie.com",
    )
