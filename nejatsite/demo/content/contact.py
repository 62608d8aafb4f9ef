"""What the contact page says in each edition."""

from nejatsite.demo.content.schema import ContactText, Language

CONTACT: dict[Language, ContactText] = {
    "en": ContactText(
        title="Contact",
        introduction=(
            "<p>Write to us in any of our four languages. A person reads every message, and you will have an "
            "answer within ten days. If you are looking for a relative, please tell us only as much as you "
            "wish to; everything else can wait until we talk.</p>"
        ),
        thanks="<p>Thank you. Your message has arrived, and somebody will answer you within ten days.</p>",
        subject="A message from a reader",
    ),
    "fa": ContactText(
        title="تماس",
        introduction=(
            "<p>به هر یک از چهار زبان ما می‌توانید بنویسید. هر پیام را یک نفر می‌خواند و ظرف ده روز پاسخ "
            "می‌گیرید. اگر دنبال خویشاوندی می‌گردید، فقط همان‌قدر بگویید که خودتان می‌خواهید؛ بقیه می‌تواند تا "
            "وقت گفت‌وگو بماند.</p>"
        ),
        thanks="<p>سپاسگزاریم. پیام شما رسید و ظرف ده روز یک نفر به شما پاسخ می‌دهد.</p>",
        subject="پیامی از یک خواننده",
    ),
    "ar": ContactText(
        title="اتصلوا بنا",
        introduction=(
            "<p>اكتبوا إلينا بأي من لغاتنا الأربع. يقرأ كلَّ رسالة شخصٌ منا، ويصلكم الجواب خلال عشرة أيام. وإن "
            "كنتم تبحثون عن قريب فلا تخبرونا إلا بما تودون قوله؛ وما سوى ذلك يمكن أن ينتظر حتى نتحدث.</p>"
        ),
        thanks="<p>شكرًا لكم. وصلت رسالتكم، وسيجيبكم أحدنا خلال عشرة أيام.</p>",
        subject="رسالة من قارئ",
    ),
    "sq": ContactText(
        title="Kontakt",
        introduction=(
            "<p>Na shkruani në cilëndo nga katër gjuhët tona. Çdo mesazh e lexon një njeri, dhe do të merrni "
            "përgjigje brenda dhjetë ditëve. Nëse kërkoni një të afërm, na thoni vetëm aq sa dëshironi; gjithçka "
            "tjetër mund të presë derisa të flasim.</p>"
        ),
        thanks="<p>Faleminderit. Mesazhi juaj mbërriti dhe dikush do t'ju përgjigjet brenda dhjetë ditëve.</p>",
        subject="Mesazh nga një lexues",
    ),
}
