"""Reading a page's HTML: what counts is what a reader meets in the page's own part."""

from hypothesis import given, settings
from hypothesis import strategies as st

from samband.editorial.quality import Heading, Link, Page, Picture, check, read_page

WHOLE = """<!doctype html><html lang="sv-SE"><head><title>Avfall – Samband</title>
<meta name="description" content=" Så sorteras det. "><style>h1 { color: red }</style></head>
<body><nav><a href="/sv/">Hem</a></nav><main id="main"><h1 id="top">Avfall</h1><p class="lead">Ett sätt
  att sortera.</p><svg><title>pil</title></svg>
<h2>Hur<br>då?</h2><ul><li><p>Först <a href="/sv/om/">om <b>oss</b></a>.</p></ul>
<figure><img src="/media/a.webp" alt=""></figure><img src="b.png"><a href="#top"><img src="c.png" alt="Upp"></a>
<table><tr><td>1</td></table><table><tr><th>År<td>2</table><script>var a = "<h3>x</h3>"</script></main>
<footer><a href="/sv/x/">Sidfot</a><h2>Sidfot</h2></footer></body></html>"""


def test_a_whole_page() -> None:
    page = read_page(WHOLE)
    assert (page.language, page.title, page.description, page.has_lead) == (
        "sv", "Avfall – Samband", "Så sorteras det.", True,
    )  # fmt: skip
    assert page.headings == (Heading(1, "Avfall"), Heading(2, "Hur då?"))
    assert page.links == (Link("/sv/om/", "om oss"), Link("#top", "Upp"))
    assert page.pictures == (
        Picture("/media/a.webp", "", in_figure=True), Picture("b.png", None), Picture("c.png", "Upp"),
    )  # fmt: skip
    assert page.paragraphs == ("Ett sätt att sortera.", "Först om oss.", "1", "2")
    assert (page.tables_without_heads, page.ids) == (1, frozenset({"main", "top"}))


def test_a_part_of_a_page_counts_whole() -> None:
    assert read_page("<h2>Kort</h2><a href='/x'>Text</a>").headings == (Heading(2, "Kort"),)


def test_a_link_is_heard_by_its_label() -> None:
    [link] = read_page('<a href="/x" aria-label="Ladda ner rapporten">PDF</a>').links
    assert link == Link("/x", "Ladda ner rapporten")


def test_nothing_is_nothing() -> None:
    assert read_page("") == Page()


@settings(deadline=None)
@given(st.text(alphabet="<>/\"'=abhmp1 åäimgspan\n&;", max_size=200))
def test_no_html_is_too_odd(html: str) -> None:
    page = read_page(html)
    assert isinstance(check(page, language="sv"), list)
    assert all(1 <= heading.level <= 6 for heading in page.headings)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(("<main>", "</main>", "<h1>a</h1>", "<p>", "</p>", "<a href=x>b</a>", "</div>")))
)
def test_unclosed_elements_lose_no_heading_inside(parts: list[str]) -> None:
    html = "<main>" + "".join(part for part in parts if "main" not in part)
    assert len(read_page(html).headings) == parts.count("<h1>a</h1>")
