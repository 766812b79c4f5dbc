print("bibliolite")
