from django.urls import reverse
def test_a(client, officer, draft, project):
    client.force_login(officer)
    for l in ("/en/calls/", "/sv/calls/"):
        client.get(l)
    for u in (reverse("calls_office:round_list"), reverse("calls_office:round_new")+"?component=inception", reverse("calls_office:round_detail", args=[draft.code])):
        r = client.get(u); assert r.status_code == 200
    r = client.post(reverse("calls_office:round_move", args=[draft.code, "open"]))
    assert r.status_code == 302, r.content.decode()
    for u in (reverse("calls:round_list"), reverse("calls:round_detail", args=[draft.code])):
        r = client.get(u); assert r.status_code == 200
        print(r.content.decode())
