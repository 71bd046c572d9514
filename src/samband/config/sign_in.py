"""How people sign in, as the sign-in library reads it; what an operator may change stands in `settings`."""

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
     "OPTIONS": {"user_attributes": ("email", "name")}},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
     "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]  # fmt: skip
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "workspace:home"
LOGOUT_REDIRECT_URL = "/"

ACCOUNT_ADAPTER = "samband.people.adapter.InvitationOnlyAdapter"
ACCOUNT_FORMS = {
    "login": "samband.people.forms.SignInForm",
    "request_login_code": "samband.people.forms.CodeWantedForm",
    "confirm_login_code": "samband.people.forms.CodeForm",
    "reset_password": "samband.people.forms.ForgottenPasswordForm",
    "reset_password_from_key": "samband.people.forms.NewPasswordForm",
    "reauthenticate": "samband.people.forms.PasswordAgainForm",
    "change_password": "samband.people.forms.ChangePasswordForm",
    "set_password": "samband.people.forms.FirstPasswordForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # an invitation's secret link has proved the address already
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # an address without an account gets no letter
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60  # seconds; letters are slow where the connection is thin
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "dashed": True, "length": 8}
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60  # seconds after which a change of keys asks for one once more
ACCOUNT_LOGIN_TIMEOUT = 20 * 60  # seconds from the first step to the last
ACCOUNT_RATE_LIMITS = {
    # A key is an address asked for from one place: nobody can shut an account for its owner elsewhere.
    "login": "60/m/ip",
    "login_failed": "60/m/ip,5/5m/key,12/1h/key,30/1d/key",
    "request_login_code": "30/m/ip",  # how many letters to one address: see people.throttle
    "reset_password": "30/m/ip",
    "reset_password_from_key": "30/m/ip",
}

MFA_ADAPTER = "samband.people.second_factor.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Samband"
MFA_TOTP_TOLERANCE = 1  # clocks of telephones differ: the code before and the one after count too
# The forms of passkeys are named by their place, so that nothing of them is loaded before somebody uses one.
MFA_FORMS = {
    "authenticate": "samband.people.forms.second_factor.CodeOfAppForm",
    "reauthenticate": "samband.people.forms.second_factor.CodeOfAppAgainForm",
    "activate_totp": "samband.people.forms.second_factor.AppForm",
    "add_webauthn": "samband.people.forms.passkeys.PasskeyForm",
    "authenticate_webauthn": "samband.people.forms.passkeys.PasskeyUsedForm",
    "login_webauthn": "samband.people.forms.passkeys.PasskeySignInForm",
    "reauthenticate_webauthn": "samband.people.forms.passkeys.PasskeyAgainForm",
    "edit_webauthn": "samband.people.forms.passkeys.PasskeyNameForm",
}

SOCIALACCOUNT_ADAPTER = "samband.people.providers.OrganisationsAdapter"
SOCIALACCOUNT_LOGIN_ON_GET = True  # a link: a form could not lead to another site under our policy
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_REQUESTS_TIMEOUT = 10
