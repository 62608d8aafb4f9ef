"""The same job in Chromium, clicking what a person clicks."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright

from .desk import ADD, Tree
from .servers import PASSWORD
from .texts import Article

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@contextmanager
def chromium() -> Iterator:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        yield browser
        browser.close()


class Desk:
    """One browser window for each account, opened when it is needed."""

    def __init__(self, browser: object, site: str) -> None:
        self.browser, self.site = browser, site
        self.windows: dict[str, Page] = {}

    def window(self, name: str) -> Page:
        if name not in self.windows:
            context = self.browser.new_context(locale="en", viewport={"width": 1280, "height": 900})
            page = context.new_page()
            page.set_default_timeout(40_000)
            page.goto(f"{self.site}/admin/login/")
            page.locator("#id_username").fill(name)
            page.locator("#id_password").fill(PASSWORD)
            page.get_by_role("button", name="Sign in").click()
            page.wait_for_url(f"{self.site}/admin/")
            self.windows[name] = page
        return self.windows[name]

    def draft(self, tree: Tree, article: Article) -> None:
        page = self.window("author.en")
        page.goto(f"{self.site}/admin/pages/add/{ADD[article.kind]}/{tree.sections[article.kind]}/")
        page.locator("#id_title").fill(article.title("en"))
        if article.kind == "statements" and article.key.isdigit():
            page.locator("#id_number").fill(article.key)
        insert = page.locator(
            "[data-contentpath=body] .c-sf-add-button, #panel-child-content-child-body-section .c-sf-add-button"
        ).first
        insert.click()
        page.get_by_role("option", name="Text", exact=True).click()
        editor = page.locator(".public-DraftEditor-content").first
        editor.click()
        for number, text in enumerate(article.paragraphs("en")):
            if number:
                page.keyboard.press("Enter")
            page.keyboard.insert_text(text)
        page.wait_for_timeout(500)
        page.get_by_role("button", name="More actions").click()
        page.get_by_role("button", name="Submit to Moderation").click()
        page.locator(".messages .success").first.wait_for()

    def approve(self, article: Article) -> None:
        page = self.window("editor.en")
        page.goto(f"{self.site}/admin/")
        page.get_by_role("link", name=article.title("en"), exact=True).first.click()
        page.get_by_role("button", name="More actions").click()
        page.get_by_role("button", name="Approve and publish", exact=False).first.click()
        page.locator(".messages .success").first.wait_for()

    def translate(self, code: str, article: Article) -> None:
        page = self.window(f"translator.{code}")
        page.goto(f"{self.site}/admin/desk/?state=wanted")
        row = page.locator("tr", has=page.get_by_role("link", name=article.title("en"), exact=True))
        row.get_by_role("button").click()
        texts = article.pairs(code)
        fields = page.locator("textarea[data-segment]")
        fields.first.wait_for()
        for number in range(fields.count()):
            field = fields.nth(number)
            segment = field.get_attribute("data-segment")
            source = page.locator(f"#source-{segment}").inner_text().strip()
            field.fill(texts[source])
            page.locator(f"#status-{segment}", has_text="Saved").wait_for()
        page.get_by_role("button", name="Submit for approval").click()
        # Not a message: that of the claim is still on the screen.
        page.wait_for_url(f"{self.site}/admin/desk/")

    def approve_translation(self, code: str, article: Article) -> None:
        page = self.window(f"editor.{code}")
        page.goto(f"{self.site}/admin/")
        page.get_by_role("link", name=article.title("en"), exact=True).first.click()
        page.get_by_role("button", name="Approve and publish").click()
        page.wait_for_url(f"{self.site}/admin/desk/")
