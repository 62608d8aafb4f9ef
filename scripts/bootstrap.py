"""Makes .venv agree with a pinned requirements file: `python bootstrap.py requirements.txt`.

Runs on whatever Python the machine calls `python3`, so its grammar is old and it imports the standard library alone.
"""

import hashlib
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.environ.get("VENV") or os.path.join(ROOT, ".venv")
OLDEST = (3, 11)


def fail(sentence):
    sys.stderr.write(sentence + "\n")
    sys.exit(1)


def check_python():
    if sys.version_info < OLDEST:
        fail(
            "This needs Python 3.11 or newer; %s is %d.%d. Install a newer one and say `make PYTHON=python3.11 ...`."
            % (sys.executable, sys.version_info[0], sys.version_info[1])
        )
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        fail("This Python lacks its venv module. On Debian and Ubuntu: apt-get install python3-venv.")


def fingerprint(requirements):
    with open(os.path.join(ROOT, requirements), "rb") as pinned:
        return hashlib.sha256(pinned.read() + sys.version.encode()).hexdigest()


def main(requirements):
    check_python()
    python = os.path.join(VENV, "bin", "python")
    stamp = os.path.join(VENV, "." + requirements + ".sha256")
    wanted = fingerprint(requirements)
    if os.path.exists(python) and os.path.exists(stamp):
        with open(stamp) as done:
            if done.read() == wanted:
                return
    if not os.path.exists(python):
        print("Making the environment in %s" % os.path.relpath(VENV))
        subprocess.check_call([sys.executable, "-m", "venv", VENV])
    print("Installing what %s names. The first time this takes a few minutes." % requirements)
    sys.stdout.flush()
    command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    command += ["--only-binary", ":all:", "-r", os.path.join(ROOT, requirements)]
    subprocess.check_call(command)
    # Some machines tell Python and pip to keep no compiled modules: every start would then take seconds longer.
    libraries = os.path.join(VENV, "lib" if os.name == "posix" else "Lib")
    keep = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.call(
        [python, "-m", "compileall", "-q", "-j", "0", libraries], env=keep, stdout=subprocess.DEVNULL
    )
    with open(stamp, "w") as done:
        done.write(wanted)


if __name__ == "__main__":
    main(sys.argv[1])
