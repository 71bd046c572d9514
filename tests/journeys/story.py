"""What is written in the journey's application: the same words for the test client and for the browser."""

COORDINATOR: dict[str, dict[str, str | list[str]]] = {
    "project": {
        "title.sv": "Beredda tillsammans",
        "title.en": "Prepared together",
        "period.starts_on": "2027-02-01",
        "period.ends_on": "2027-12-31",
        "budget.requested": "280 000",
        "core_areas": ["participation", "transparency"],
        "project_areas": ["leadership"],
        "goals": ["11", "16"],
    },
    "context": {"answers.local_democracy.swedish": "The council decides on schools, care and planning."},
    "relation": {
        "answers.how_met": "We met at a network meeting and found the same questions on our desks.",
        "answers.earlier_contact": "dialogue",
    },
    "anchoring": {
        "answers.political_support.swedish": "The municipal executive board has decided to take part.",
        "answers.steering_group": "Two politicians and one manager from each side.",
    },
    "idea": {
        "answers.main_problem": "Residents are seldom heard when we plan for crises.",
        "answers.own_mandate.swedish": "Preparedness is a municipal duty by law.",
        "answers.learn_and_give.swedish": "We give routines for dialogue and learn how to act under pressure.",
    },
    "people": {
        "answers.rights_holders": "Young people and older residents in both towns.",
        "answers.target_group_part": "They choose the questions and test the plans.",
    },
    "goals": {
        "answers.core_area_reasons": "Those who are heard before a crisis trust the advice during it.",
        "answers.programme_goals": ["influence", "openness"],
    },
    "perspectives": {
        "answers.gender_and_children": "Half of each reference group are women; schools take part.",
        "answers.environment": "One of the two visits goes by train where that is possible.",
        "answers.conflict_sensitivity": "Nothing that shows where people shelter is published.",
        "answers.anti_corruption": "Two people approve every cost.",
    },
    "plan": {
        "answers.visits": "One visit to Kalmar in spring and one to Poltava, or online if it is unsafe.",
        "answers.planning_tool": "begun",
        "answers.risks": "Travel may be impossible; then we meet online.",
    },
    "money": {"answers.cost_of_work": "120 000", "answers.budget_explained": "Work and two visits."},
    "summary": {
        "summary.sv": "Kalmar och Poltava förbereder ett projekt om beredskap som invånarna är med och formar.",
        "summary.en": "Kalmar and Poltava prepare a project on preparedness that residents help to shape.",
    },
}
COUNTERPART: dict[str, dict[str, str | list[str]]] = {
    "context": {"answers.local_democracy.international": "The community council decides, also in wartime."},
    "anchoring": {"answers.political_support.international": "The mayor and the council support this."},
    "idea": {
        "answers.own_mandate.international": "Civil protection of residents is the community's task.",
        "answers.learn_and_give.international": "We give experience of crises and learn about openness.",
    },
}
TEAMS = {
    "swedish": [
        ("Majken Ek", "Chair of the executive board", "politician", "majority", False),
        ("Otto Asp", "Member of the council", "politician", "opposition", False),
        ("Tora Lind", "Head of preparedness", "official", "", True),
    ],
    "international": [
        ("Maria Verba", "Member of the council", "politician", "majority", False),
        ("Oleh Dub", "Member of the council", "politician", "opposition", False),
        ("Taras Lypa", "Head of civil protection", "official", "", True),
    ],
}
"""Name, position, function, affiliation, coordinator or not."""
INVITED = "petro@poltava.example"
SUPPLEMENTED = "We meet online four times if both visits are impossible, with interpreters."
REASONS = "The plan is relevant and well anchored on both sides, and the risks are taken seriously."
