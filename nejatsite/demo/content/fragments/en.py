from . import Fragments

FRAGMENTS = Fragments(
    title="{place}: {object} {purpose}",
    opening="{group} in {place} {verb} {object} {purpose}.",
    places=(
        "Sepidar", "Rudkenar", "Bidzar", "Lumëbardhë", "Upper Sepidar", "Old Rudkenar",
        "North Bidzar", "Kopshtas", "Anarak Valley", "Dry Bridge", "Windmill Hill", "Quince Lane",
    ),
    groups=(
        "Volunteers", "Neighbours", "Teachers", "Librarians", "Health visitors", "Students",
        "Grandparents", "Members of the choir", "Bus drivers", "Bakers",
    ),
    deeds=(
        ("organized", "a reading evening"), ("opened", "a homework room"), ("prepared", "an exhibition of pictures"),
        ("began", "a sewing course"), ("set up", "a book market"), ("arranged", "a day of advice"),
        ("held", "a storytelling afternoon"), ("started", "a language table"), ("repaired", "a reading room"),
        ("planted", "a kitchen garden"), ("collected", "old photographs"), ("offered", "a cooking course"),
        ("printed", "a map of footpaths"), ("cleaned", "the village wells"),
    ),
    purposes=(
        "for new families", "for the children of the lane", "for working parents", "before the winter",
        "after the harvest", "for everybody who came", "in four languages", "for the third year running",
        "for young readers", "with the help of the evening school", "for older neighbours", "during the school holidays",
    ),
    middles=(
        "More people came than there were chairs, and nobody went home early.",
        "The idea had been discussed in the bakery for weeks.",
        "Tea was free, and everything else was lent.",
        "A list on the door shows who brings what next time.",
        "The oldest guest was ninety-one and the youngest slept through it.",
        "Interpreters sat at every second table.",
        "Whoever could not come was visited afterwards.",
        "The town lent the room, and a farmer lent his tractor.",
        "Several families met for the first time, though they live in the same street.",
        "The costs were lower than those of a single poster.",
        "It rained, and so everybody moved closer together.",
        "The pupils of the third year wrote down what they heard.",
        "A neighbour repaired the stove while the others were talking.",
        "The questions were better than the answers, as one visitor remarked.",
    ),
    closings=(
        "The next meeting is in a fortnight, at the same place.",
        "The organizers ask only that somebody bring more cups.",
        "What was left over went to the health post.",
        "A report will be kept in the archive, together with the list of songs.",
        "Whoever wishes to help can write to the contact desk.",
        "It will be repeated in spring.",
        "The key hangs at the baker's.",
        "Nobody has volunteered for the washing-up yet.",
    ),
    alt="An illustration from the foundation's collection",
    credit="Illustration: Nejat Foundation",
)  # fmt: skip
