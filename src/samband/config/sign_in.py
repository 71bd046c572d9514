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
ACCOUNT_LOGIN_TIMEOUT = 20 * 60  # seconds from the first step to the last
ACCOUNT_RATE_LIMITS = {
    # A key is an address asked for from one place: nobody can shut an account for its owner elsewhere.
    "login": "60/m/ip",
    "login_failed": "60/m/ip,5/5m/key,12/1h/key,30/1d/key",
    "request_login_code": "30/m/ip",  # how many letters to one address: see people.throttle
    "reset_password": "30/m/ip",
    "reset_password_from_key": "30/m/ip",
}
