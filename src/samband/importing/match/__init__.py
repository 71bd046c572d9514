"""Raw records in, records with canonical names out: authority files decide, doubtful names wait for a person."""
