import os
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from nejatsite.demo.accounts import ACCOUNTS, make_accounts
from nejatsite.demo.loading import Loader
from nejatsite.editions.sync import sync_editions


class Command(BaseCommand):
    help = (
        "Loads the demo: accounts, pages in four languages, translations in every state. "
        "Can be run again; what is there is left as it is."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--accounts-only", action="store_true", help="Only the demo accounts.")
        parser.add_argument(
            "--scale", type=int, default=0, metavar="N", help="Adds N generated articles over all editions."
        )

        parser.add_argument(
            "--translated",
            action="store_true",
            help="With --scale: the generated translations get their texts in the translation editor too.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        self.quiet = options["verbosity"] == 0
        sync_editions()
        given = os.environ.get("DEMO_PASSWORD", "")
        password = make_accounts(given)
        if not options["accounts_only"]:
            Loader(self.say).load()
        if options["scale"] > 0:
            from nejatsite.demo.scale import add_articles

            add_articles(options["scale"], self.say)
        if options["translated"]:
            from nejatsite.demo.scale_translations import add_translations

            add_translations(self.say)
        if password and not given:
            names = ", ".join(account.username for account in ACCOUNTS)
            self.say(f"Accounts: {names}\nPassword: {password}")

    def say(self, line: str) -> None:
        if not self.quiet:
            self.stdout.write(line)
            self.stdout.flush()
