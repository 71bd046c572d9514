"""What each address answers to whom: the written promise that the test compares with the program.

One line for each address: its name, what a GET gives, then what an empty POST gives. An answer is a
status, `login` (asked to sign in), or `→` (led on).
"""

import re

ROWS = {
    "all": "200 200 200 200 200 200 200 200 200",
    "none": "405 405 405 405 405 405 405 405 405",
    "nothing": "404 404 404 404 404 404 404 404 404",
    "people": "login 200 200 200 200 200 200 200 200",
    "people-not": "login 405 405 405 405 405 405 405 405",
    "addressee": "login 404 200 404 404 404 404 404 404",
    "people-lead": "login → → → → → → → →",
    "people-wrong": "login 422 422 422 422 422 422 422 422",
    "partners": "login 404 200 200 404 404 404 404 404",
    "partners-wrong": "login 404 422 422 404 404 404 404 404",
    "partners-lead": "login 404 → → 404 404 404 404 404",
    "own": "login 404 404 200 404 404 404 404 404",
    "own-alone": "login 404 → 200 404 404 404 404 404",
    "own-lead": "login 404 404 → 404 404 404 404 404",
    "nobody": "login 404 404 404 404 404 404 404 404",
    "starters": "login 200 404 200 404 404 404 404 404",
    "readers": "login 404 404 404 200 200 200 200 404",
    "readers-not": "login 404 404 404 405 405 405 405 404",
    "readers-wrong": "login 404 404 404 422 422 422 422 404",
    "readers-lead": "login 404 404 404 → → → → 404",
    "decider": "login 404 404 404 403 403 200 403 404",
    "decider-late": "login 404 404 404 403 403 409 403 404",
    "scorers-wrong": "login 404 404 404 422 422 200 200 404",
    "staff": "login 404 404 404 200 200 200 200 200",
    "officers": "login 404 404 404 200 200 404 404 404",
    "officers-wrong": "login 404 404 404 404 404 404 404 404",
    "officers-lead": "login 404 404 404 → → 404 404 404",
    "officers-not": "login 404 404 404 405 405 404 404 404",
    "belongers": "login 404 404 200 200 200 404 404 404",
    "belongers-lead": "login 404 404 → → → 404 404 404",
    "reviewers": "login 404 404 404 200 200 404 404 200",
    "reviewers-lead": "login 404 404 404 → → 404 404 →",
    "reviewers-wrong": "login 404 404 404 422 422 404 404 422",
    "letter": "login 404 200 200 200 200 200 200 404",
    "letter-lead": "login 404 → → → → → → 404",
    "lead": "→ → → → → → → → →",
    "untrusted": "401 401 401 401 401 401 401 401 401",
    "lead-in": "login → → → → → → → →",
    "signed-out": "200 → → → → → → → →",
    "signed-in": "→ 200 200 200 200 200 200 200 200",
}
"""Rows that several addresses share, in the order of `ACTORS`."""

TABLE = """
/                                     lead           none
account_inactive                      all            none
account_login                         signed-out     signed-out
account_request_login_code            signed-out     signed-out
account_confirm_login_code            lead           lead
account_logout                        signed-in      lead
account_reauthenticate                people         people
account_change_password               people         people
account_set_password                  lead-in        lead-in
mfa_index                             people         none
mfa_authenticate                      lead           lead
mfa_login_webauthn                    lead           lead
mfa_reauthenticate                    lead-in        lead-in
mfa_reauthenticate_webauthn           lead-in        lead-in
mfa_activate_totp                     lead-in        lead-in
mfa_deactivate_totp                   nobody         nobody
mfa_view_recovery_codes               nobody         people-not
mfa_generate_recovery_codes           lead-in        lead-in
mfa_download_recovery_codes           nobody         nobody
mfa_list_webauthn                     lead           lead
mfa_add_webauthn                      lead-in        lead-in
mfa_edit_webauthn                     lead-in        lead-in
mfa_remove_webauthn                   lead-in        lead-in
openid_connect_login                  untrusted      untrusted
openid_connect_callback               untrusted      untrusted
saml_login                            untrusted      untrusted
saml_acs                              lead           lead
saml_finish_acs                       untrusted      untrusted
saml_sls                              nothing        nothing
saml_metadata                         all            all
socialaccount_login_cancelled         all            none
socialaccount_login_error             untrusted      none
profile:details                       people         people
profile:end_sessions                  none           lead-in
account_reset_password                all            all
account_reset_password_done           all            none
account_reset_password_from_key       all            all
account_reset_password_from_key_done  all            none
set_language                          lead           lead
ui:styleguide                         all            none
pulse                                 all            none
robots                                all            none
sitemap                               all            none
sitemap_part                          all            none
sharing:card                          all            none
sharing:favicon                       lead           none
sharing:telephone_icon                all            none
editorial:home                        all            none
catalogue:country_detail              all            none
catalogue:download                    all            none
catalogue:granted_feed                all            none
catalogue:granted_file                all            none
catalogue:granted_list                all            none
catalogue:partner_detail              all            none
catalogue:project_detail              all            none
catalogue:project_feed                all            none
catalogue:project_file                all            none
catalogue:project_list                all            none
catalogue:project_suggest             all            none
catalogue:statistics                  all            none
catalogue:statistics_data             all            none
catalogue:area_detail                 all            none
catalogue:area_list                   all            none
catalogue:core_area_detail            all            none
catalogue:core_area_list              all            none
catalogue:country_file                all            none
catalogue:country_list                all            none
catalogue:goal_detail                 all            none
catalogue:goal_list                   all            none
catalogue:network_detail              all            none
catalogue:network_list                all            none
catalogue:partner_file                all            none
catalogue:partner_list                all            none
catalogue:partnership_detail          all            none
catalogue:project_document            nothing        none
catalogue:project_picture             nothing        none
picture                               nothing        none
wagtaildocs_serve                     nothing        none
catalogue:theme_detail                all            none
catalogue:theme_list                  all            none
calls:eligibility                     all            none
calls:round_detail                    all            none
calls:round_feed                      all            none
calls:round_list                      all            none

applications:start                    starters       starters
applications:invitation               all            all
applications:case                     partners       people-not
applications:section                  partners       partners-lead
applications:team                     partners       partners-lead
applications:upload                   people-not     partners-lead
applications:file                     nobody         people-not
applications:print                    partners       people-not
applications:versions                 partners       partners
applications:compare                  nobody         people-not
applications:restore                  people-not     partners-lead
applications:confirm                  partners       partners
applications:submit                   partners-lead  partners-lead
applications:supplementation          partners-lead  partners-lead
applications:receipt                  nobody         people-not
applications:receipt_content          nobody         people-not
applications:paper                    partners       people-not
receipts:check                        all            all
applications:messages                 partners       partners-wrong
applications:invite                   own            own
applications:resend_invitation        people-not     own-lead
applications:withdraw_invitation      people-not     own-lead
applications:withdraw                 own-alone      own-alone
workspace:my_home                     people         people-not
my_letters:list                       people         people-wrong
my_letters:letter                     addressee      people-not
workspace:my_calendar                 people         people-lead
workspace:calendar                    nothing        none
workspace:home                        lead-in        people-not
workspace:decision                    letter-lead    people-not
workspace:decision_letter             letter         people-not

people:invitation                     all            all
register:about_me                     people         people-not
register:about_me_file                people         people-not
organisations:list                    people         people-not
organisations:people                  belongers      people-not
organisations:invite                  belongers      belongers
organisations:withdraw_invitation     people-not     belongers-lead
organisations:resend_invitation       people-not     belongers-lead
organisations:person                  belongers      belongers-lead
organisations:hand_over               people-not     belongers
office_organisations:hand_over        officers-not   officers
office_organisations:list             officers       officers-not
office_organisations:people           officers       officers-not
office_organisations:invite           officers       officers
office_organisations:withdraw_invitation officers-not officers-lead
office_organisations:resend_invitation officers-not   officers-lead
office_organisations:person           officers       officers-lead

workspace:office_home                 readers        readers-not
workspace:conversation_list           readers        readers-not
workspace:conversation                readers        readers-wrong
assessment:case_detail                readers        readers-not
assessment:case_content               readers        readers-not
assessment:checklist                  readers        readers-wrong
assessment:point                      readers-not    readers-wrong
assessment:scores                     readers        scorers-wrong
assessment:assign                     readers-not    readers-wrong
assessment:unassign                   readers-not    readers-lead
assessment:recommendation             readers-not    readers-wrong
assessment:conflict                   readers        readers
assessment:move                       decider        decider-late
assessment:letter                     readers        readers-not
mail:outbox                           readers        readers-not
mail:letter                           readers        readers-not
mail:kinds                            readers        readers-lead
mail:move                             readers-not    readers-lead
calls_office:round_list               staff          none
calls_office:round_detail             staff          none
calls_office:round_new                officers       officers
calls_office:round_edit               officers       officers
calls_office:round_questions          officers       officers-wrong
calls_office:round_question           officers       officers
calls_office:round_question_add       officers       officers
calls_office:round_preview            staff          none
calls_office:round_move               none           officers-lead
catalogue_office:sensitivity_list     reviewers      none
catalogue_office:sensitivity          reviewers      reviewers-wrong
catalogue_office:public_texts         none           reviewers-lead
catalogue_office:clear_item           none           nobody
catalogue_office:told                 reviewers      none
catalogue_office:tell                 reviewers      reviewers-wrong
catalogue_office:retell               nobody         nobody
catalogue_office:told_file            nobody         none
catalogue_office:take_away            none           nobody
importing:review_list                 reviewers      none
importing:review_item                 reviewers      none
importing:review_choose               none           reviewers-wrong
importing:review_register             none           reviewers-wrong
importing:review_reject               none           reviewers-wrong
"""


def promised() -> dict[str, tuple[list[str], list[str]]]:
    """Return the answers to GET and to an empty POST, by the name of the address."""
    lines = [re.split(r"\s+", line.strip()) for line in TABLE.splitlines() if line.strip()]
    return {name: (ROWS[get].split(), ROWS[post].split()) for name, get, post in lines}
